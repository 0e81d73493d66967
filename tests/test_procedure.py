"""Which procedure: every combination of answers keeps the invariants; thresholds to the cent, rules by date, costs by sum."""

import itertools
import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

import calculators
from calculators import procedure, recovery_cost
from calculators.core import money
from calculators.core.money import fees
from calculators.core.reading.form import Refused
from calculators.core.tables import rules
from calculators.core.words import typography
from calculators.law import costs, courts, routes, steps
from calculators.procedure.rule import BARS, NOT_NOW, OPEN, SAID, TO_CONFIRM, USELESS
from calculators.publish.reference import law_routes
from calculators.publish.sources import pages

TODAY = date(2026, 11, 22)
FORM = {field["name"]: field for field in calculators.fields("procedure")}
CHOICES = {name: [choice["value"] for choice in field["choices"]] for name, field in FORM.items() if field["kind"] == "choice"}
AMOUNTS = (1, 59_999, 60_000, 500_000, 500_001, 1_000_000, 1_000_001, 5_000_001)
USUAL = {
    "court_city": None,
    "limitation_date": None,
    "bodacc_date": None,
    "published_on": None,
    "due_date": date(2026, 9, 30),
    "today": TODAY,
} | {name: field["default"] for name, field in FORM.items() if field["kind"] == "choice"}
FREE = ("injonction_de_payer", "petites_creances", "creances_commerciales", "refere_provision", "requete", "assignation")
COURTS = set(courts.COURTS)
INSOLVENCY_ROUTES = {
    "declaration_de_creance", "releve_de_forclusion", "creance_posterieure", "attendre", "action_directe", "paiement_direct",
}  # fmt: skip
COMPANIES, PERSONS = {"company", "sel", "civil_company"}, {"trader", "craftsperson", "professional", "farmer"}
HAPPENS_TO = {  # what may happen to whom
    "none": set(courts.PRIVATE), "over_indebted": {"consumer"}, "struck_off": COMPANIES | PERSONS,
    "dissolved": COMPANIES | {"association"}, "deceased": PERSONS | {"consumer"},
    "business_sold": {"company", "trader", "craftsperson"},
}  # fmt: skip
OF_SITUATIONS = {
    "declaration_surendettement": "over_indebted",
    "opposition_prix_de_vente": "business_sold",
    "mandataire_ad_hoc": "struck_off",
    "heritiers": "deceased",
}
# A word of a reason, and whether the case has what it names.
NAMED = (
    ("acheteur public", lambda case: case["debtor"] in courts.PUBLIC or case["subcontract"] == "public"),
    ("débiteur public", lambda case: case["debtor"] in (*courts.PUBLIC, "company")),
    ("particulier", lambda case: case["debtor"] == "consumer"), ("surendettement", lambda case: case["debtor"] == "consumer"),
    ("hôpital", lambda case: case["debtor"] == "public_hospital"), ("l’État", lambda case: case["debtor"] == "state"),
    ("commune", lambda case: False), ("copropriété", lambda case: case["debtor"] == "copropriete"),
    ("succession", lambda case: case["situation"] == "deceased"),
    ("société d’exercice", lambda case: case["debtor"] == "sel"), ("Danemark", lambda case: case["place"] == "denmark"),
    ("chèque", lambda case: case["cheque_bounced"] == "yes"), ("jugement d’ouverture", lambda case: case["insolvency"] == "yes"),
)  # fmt: skip
DUE = (date(2026, 9, 30), date(2026, 12, 24), date(2025, 12, 22), date(2024, 12, 10), date(2021, 12, 15), date(2019, 1, 1), None)
PUBLISHED = (None, TODAY - timedelta(20), TODAY - timedelta(100), TODAY - timedelta(300))
SOLD_ON = (None, TODAY - timedelta(5), TODAY - timedelta(11), TODAY - timedelta(500))
PARTS = 4  # the enumeration is cut so that two workers share it


def answered(**changes):
    """What calculate() gives; and the values a program reads."""
    answers = USUAL | changes
    outcome = procedure.calculate(**answers)
    return outcome, [procedure.route_values(one) for one in outcome.proposed]


def check(answers):
    """The invariants of one case. Returns the way it went out, or None when the answers do not go together."""
    try:
        outcome, found = answered(**answers)
    except Refused as refused:
        full, fields = USUAL | answers, [field for field, _ in refused.args[0]]
        titled = full["stance"] == "disputed" and full["enforceable_title"] == "yes"
        never = full["debtor"] in courts.PRIVATE and full["debtor"] not in HAPPENS_TO[full["situation"]]
        spared = full["debtor"] == "copropriete" or (full["debtor"] == "consumer" and full["place"] != "alsace_moselle")
        no_trader = full["insolvency"] == "yes" and spared
        assert fields == ["stance"] * titled + ["situation"] * never + ["insolvency"] * no_trader and fields, answers
        return None
    full = USUAL | answers
    codes = [one["code"] for one in found]
    excluded = [code for code, _, _, _ in outcome.excluded]
    public, private = full["debtor"] in courts.PUBLIC, full["debtor"] in courts.PRIVATE
    insolvent = private and full["insolvency"] == "yes"
    assert codes and len(set(codes)) == len(codes), answers
    assert not [one for one in found if one["optional"]] or [one for one in found if not one["optional"]], answers
    assert not set(codes) & set(excluded), answers
    assert set(FREE) <= set(codes) | set(excluded), answers
    for code, reason, source, barred in outcome.excluded:
        assert reason.endswith(".") and "{" not in reason and source.text
        assert barred is (rules.one(BARS, code, outcome.facts) is not None)
        assert [word for word, there in NAMED if word in reason and not there(full)] == [], (answers, reason)
    for one in found:
        assert set(one["court"].split("|")) <= COURTS
        assert one["fee_cents"] is None or one["fee_cents"] >= 0
        assert one["stamp_cents"] in (0, 5000) and one["duration"] and "{" not in one["duration"]
        civil = "tribunal_de_commerce" not in one["court"] and one["court"].startswith("tribunal_judiciaire")
        assert one["stamp_cents"] == 0 or civil
        if one["prior_conciliation"]:
            assert full["amount"] <= 500_000 and civil and one["code"] != "injonction_de_payer"
            assert "conciliateur" in codes[: codes.index(one["code"])]
        if full["debtor"] in ("consumer", "sel", "professional", "civil_company", "farmer", "association", "copropriete"):
            assert "commerce" not in one["court"] or one["code"] == "saisie_conservatoire"
            assert "commerc" not in one["court"] and (private or one["court"] in ("none", "tribunal_administratif"))
        if one["court"] not in ("none", "commissaire_de_justice", "agence_regionale_de_sante", "prefet") and public:
            assert one["court"] == "tribunal_administratif"
    if "injonction_de_payer" in codes:
        assert (
            private
            and (not insolvent or full["claim_born"] == "after")
            and full["place"] in ("france", "alsace_moselle", "overseas")
        )
        assert full["stance"] != "disputed" and full["enforceable_title"] == "no"
    if "petites_creances" in codes:
        traders = full["creditor"] == "commercial" and full["debtor"] in courts.TRADERS
        assert full["amount"] <= 500_000 and not traders and full["stance"] == "admitted"
    if "creances_commerciales" in codes:
        assert full["creditor"] == "commercial" and full["debtor"] in courts.TRADERS and "injonction_de_payer" in codes
    if insolvent and (full["claim_born"] == "before" or outcome.facts["limitation"] == "expired"):
        assert set(codes) <= INSOLVENCY_ROUTES
    if full["situation"] == "over_indebted" and private and not insolvent:
        assert codes in (["declaration_surendettement"], ["attendre"])
    for code, situation in OF_SITUATIONS.items():
        assert code not in codes or (private and full["situation"] == situation)
    if public:
        assert not set(codes) & {"saisie_conservatoire", "certificat_de_non_paiement", *FREE}
        assert "mandatement_d_office" not in codes or full["debtor"] == "local_authority"
        assert "mandatement_ars" not in codes or full["debtor"] == "public_hospital"
    if outcome.facts["limitation"] == "expired" or (outcome.facts["due"] == "no" and "attendre" in codes):
        assert not set(codes) & set(FREE)
    return outcome.row.gate


def combinations(names):
    """Every combination of the choices of these questions."""
    for values in itertools.product(*(CHOICES[name] for name in names)):
        yield dict(zip(names, values, strict=True))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_pair_of_parties(part):
    """Creditor, debtor, stance, place and every boundary amount, without any special circumstance."""
    cases = itertools.product(combinations(("creditor", "debtor", "stance", "place")), AMOUNTS)
    gates = {check(case | {"amount": amount}) for case, amount in itertools.islice(cases, part, None, PARTS)}
    assert gates == {"ordinary", "abroad", "public"}


FLAGS = ("situation", "insolvency", "claim_born", "enforceable_title", "cheque_bounced", "urgent_cash", "assets_at_risk",
         "conciliation_tried", "transport", "subcontract")  # fmt: skip


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.slow
def test_every_circumstance(part):
    """All circumstances together: one combination in 31, a step that shares no factor with the number of answers, with the
    amounts and days drawn for each.
    """
    names, step, draw = (*FLAGS, "creditor", "debtor", "stance", "place"), 31, random.Random(part)
    gates, seen = set(), {name: set() for name in names}
    every = itertools.product(*(CHOICES[name] for name in names))
    for values in itertools.islice(every, part * step, None, PARTS * step):
        case = dict(zip(names, values, strict=True))
        gates.add(
            check(
                case
                | {"amount": draw.choice(AMOUNTS), "due_date": draw.choice(DUE), "bodacc_date": draw.choice(PUBLISHED)}
                | {"published_on": draw.choice(SOLD_ON)}
            )
        )
        for name in names:
            seen[name].add(case[name])
    assert gates == {gate.code for gate in routes.GATES} | {None}
    assert seen == {name: set(CHOICES[name]) for name in names}


@pytest.mark.parametrize("flag", FLAGS)
def test_each_circumstance_alone(flag):
    """One circumstance at a time, with every pair of parties, stance and place."""
    for value in CHOICES[flag]:
        for case in combinations(("creditor", "debtor", "stance", "place")):
            check(case | {flag: value, "amount": 300_000})


@pytest.mark.parametrize(("cents", "expected"), [
    (500_000, ("requete", "no", True)), (500_001, ("assignation", "no", False)),
    (1_000_000, ("assignation", "no", False)), (1_000_001, ("assignation", "yes", False)),
])  # fmt: skip
def test_boundary_cents_of_a_dispute(cents, expected):
    """5 000,00 and 5 000,01; 10 000,00 and 10 000,01: request, lawyer, amicable attempt."""
    _, found = answered(creditor="craft", debtor="consumer", stance="disputed", amount=cents)
    last = found[-1]
    assert (last["code"], last["lawyer"], last["prior_conciliation"]) == expected
    assert last["court"] == ("tribunal_judiciaire|tribunal_de_proximite" if cents <= 1_000_000 else "tribunal_judiciaire")


@pytest.mark.parametrize(("cents", "open_"), [(59_999, False), (60_000, True)])
def test_boundary_cents_of_direct_payment(cents, open_):
    """600 euros all taxes included, that amount counted."""
    outcome, _ = answered(creditor="craft", debtor="company", stance="silent", amount=cents, subcontract="public")
    assert ("paiement_direct" in [one.step.code for one in outcome.proposed]) is open_


@pytest.mark.parametrize("cents", [5_000_000, 5_000_001])
def test_boundary_cents_of_the_economic_contribution(cents):
    """Above 50 000 euros the step at the tribunal des activités économiques says who is exempt."""
    answers = {
        "creditor": "craft",
        "debtor": "company",
        "amount": f"{cents // 100},{cents % 100:02d}",
        "stance": "silent",
        "court_city": "Lyon",
        "today": "2026-11-22",
        "due_date": "2026-09-30",
    }
    assert ("justice économique" in calculators.run("procedure", answers)["html"]) is (cents > 5_000_000)


@pytest.mark.parametrize(("day", "small", "commercial"), [
    (date(2026, 4, 24), True, False), (date(2026, 4, 25), False, True)])  # fmt: skip
def test_between_traders_by_date(day, small, commercial):
    """The small-claims route closes to commerçants on the day the new one opens."""
    _, found = answered(creditor="commercial", debtor="trader", stance="admitted", amount=300_000, today=day, due_date=None)
    codes = [one["code"] for one in found]
    assert ("petites_creances" in codes, "creances_commerciales" in codes) == (small, commercial)


@pytest.mark.parametrize(("day", "stamp"), [(date(2026, 2, 28), 0), (date(2026, 3, 1), 5000)])
def test_stamp_by_date(day, stamp):
    """The stamp is due from 1 March 2026 on, never for an injonction."""
    _, found = answered(creditor="craft", debtor="consumer", stance="disputed", amount=90_000, today=day, due_date=None)
    assert found[-1]["stamp_cents"] == stamp
    _, found = answered(creditor="craft", debtor="consumer", stance="silent", amount=90_000, today=day, due_date=None)
    assert [one["stamp_cents"] for one in found] == [0] * len(found)


@pytest.mark.parametrize(("day", "serve", "wait"), [
    (date(2026, 8, 31), "6 mois", "1 mois"), (date(2026, 9, 1), "3 mois", "2 mois")])  # fmt: skip
def test_injunction_by_date(day, serve, wait):
    """Service within 3 months, enforcement after 2, for orders from 1 September 2026 on."""
    _, found = answered(creditor="craft", debtor="company", stance="silent", amount=90_000, today=day, due_date=None)
    assert f"dans les {serve} " in found[-1]["duration"] and f"exécutable {wait} " in found[-1]["duration"]


def test_deposits_that_are_lost_stand_in_the_limits():
    """P49: an order cancelled with arrhes leaves nothing to claim; no answer of the form says so, the limits do."""
    assert "arrhes" in " ".join(procedure.LIMITS) and "L214-1" in " ".join(procedure.LIMITS)


def test_every_code_is_a_route():
    """The tables name routes, gates and courts that exist."""
    known = set(routes.ROUTES)
    for row in routes.ROWS:
        assert {step.code for step in rules.steps(row.routes)} <= known and row.gate in {gate.code for gate in routes.GATES}
    tables = (
        routes.BARS,
        routes.NOT_NOW,
        routes.FEES,
        routes.LAWYER,
        routes.DURATIONS,
        routes.BEGINS,
        steps.SAID,
        steps.OPEN,
        steps.TO_CONFIRM,
    )
    for table in tables:
        assert {code for row in table for code in row.codes} <= known


def used_by(outcome):
    """The rows of every table that made this outcome."""
    proposed = {one.step.code: one.facts for one in outcome.proposed}
    yield outcome.row
    for code in routes.ROUTES:
        if code in proposed:
            for table in (SAID, OPEN, TO_CONFIRM):
                yield from rules.every(table, code, proposed[code])
        else:
            found = [rules.one(table, code, outcome.facts) for table in (BARS, USELESS, NOT_NOW)]
            yield next((row for row in found if row), None)


@pytest.mark.slow
def test_no_row_is_dead():
    """Each row, bar, reason, sentence and open point is reached by some case."""
    draw, reached = random.Random(4), set()
    for _ in range(20_000):
        case = {name: draw.choice(CHOICES[name]) for name in ("creditor", "debtor", "stance", "place")}
        case |= {name: draw.choice(CHOICES[name]) for name in FLAGS if draw.random() < 0.25}
        case |= {"amount": draw.choice(AMOUNTS), "due_date": draw.choice(DUE), "bodacc_date": draw.choice(PUBLISHED)}
        case["published_on"] = draw.choice(SOLD_ON)
        if draw.random() < 0.2:
            case |= {"today": date(2026, 4, 1), "bodacc_date": None}
        elif case["place"] == "france" and draw.random() < 0.3:
            case["court_city"] = "Lyon"
        try:
            reached.update(used_by(procedure.calculate(**(USUAL | case))))
        except Refused:
            continue
    tables = (routes.ROWS, routes.BARS, routes.USELESS, routes.NOT_NOW, steps.SAID, steps.OPEN, steps.TO_CONFIRM)
    assert [row for table in tables for row in table if row not in reached] == []


FORBIDDEN = ("huissier", "tribunal d’instance", "tribunal d'instance", "TGI", "L441-6", "chance", "probab", "il suffit",
             "simplement")  # fmt: skip


def test_words_of_the_tables():
    """No word out of use, no odds, whole sentences."""
    assert [row.why for row in routes.ROWS if not row.why.endswith(".")] == []
    texts = [row.words for row in steps.SAID + steps.OPEN + steps.CONVENTIONS]
    texts += [row.reason for row in routes.BARS + routes.USELESS + routes.NOT_NOW]
    assert [text for text in texts for word in FORBIDDEN if word in text] == []
    assert [text for text in texts if text and not text.endswith(".")] == []


# The page of the guide that explains each route, and the words that name it there.
PAGES = {
    "relance": ("relancer/relances-ecrites.md", "relance"), "mise_en_demeure": ("insister/mise-en-demeure.md", "mise en demeure"),
    "echeancier": ("relancer/proposer-un-echeancier.md", "échéancier"),
    "conciliateur": ("procedures/conciliateur-et-mediateur.md", "conciliateur de justice"),
    "mediateur_entreprises": ("procedures/conciliateur-et-mediateur.md", "médiateur des entreprises"),
    "petites_creances": ("procedures/petites-creances.md", "petites créances"),
    "creances_commerciales": ("procedures/creances-commerciales.md", "créances commerciales"),
    "injonction_de_payer": ("procedures/injonction-de-payer.md", "injonction de payer"),
    "refere_provision": ("procedures/refere-provision.md", "référé provision"),
    "requete": ("procedures/requete-et-assignation.md", "requête"),
    "assignation": ("procedures/requete-et-assignation.md", "assignation"),
    "injonction_europeenne": ("procedures/procedures-europeennes.md", "injonction de payer européenne"),
    "petits_litiges_europeens": ("procedures/procedures-europeennes.md", "petits litiges"),
    "declaration_de_creance": ("client-en-procedure-collective.md", "déclarer votre créance"),
    "declaration_surendettement": ("insister/surendettement.md", "surendettement"),
    "reconnaissance_avant_prescription": ("relancer/proposer-un-echeancier.md", "reconnaissance de dette"),
    "opposition_prix_de_vente": ("insister/client-disparu.md", "opposition"),
    "mandataire_ad_hoc": ("insister/client-disparu.md", "mandataire ad hoc"),
    "heritiers": ("insister/client-disparu.md", "héritiers"),
    "mandatement_ars": ("insister/hopital-public.md", "agence régionale de santé"),
    "releve_de_forclusion": ("client-en-procedure-collective.md", "relevé de forclusion"),
    "creance_posterieure": ("client-en-procedure-collective.md", "après le jugement"),
    "reclamation": ("client-public.md", "réclamation écrite"),
    "mandatement_d_office": ("client-public.md", "mandatement d’office"),
    "refere_provision_administratif": ("client-public.md", "référé provision"),
    "recours_administratif": ("client-public.md", "tribunal administratif"),
    "certificat_de_non_paiement": ("cheque-impaye.md", "certificat de non-paiement"),
    "saisie_conservatoire": ("procedures/saisie-conservatoire.md", "saisie conservatoire"),
    "execution": ("procedures/execution.md", "exécut"), "action_directe": ("sous-traitant.md", "action directe"),
    "paiement_direct": ("sous-traitant.md", "paiement direct"),
}  # fmt: skip


def test_each_route_has_its_parts_and_its_page():
    """What the build asks of a route, so that none goes online with « variable selon le tribunal » by omission; and its page."""
    assert {code: law_routes.lacking(code) for code in routes.ROUTES if law_routes.lacking(code)} == {}
    assert PAGES.keys() == routes.ROUTES.keys() - {"attendre"}  # nothing to do has no page
    assert [code for code, (page, words) in PAGES.items() if words not in pages.text(page).lower()] == []


STRANGE = ({"place": "eu"}, {"place": "unknown", "debtor": "trader"}, {"debtor": "state", "stance": "disputed"},
           {"debtor": "consumer", "stance": "disputed"}, {"situation": "struck_off"},
           {"situation": "dissolved", "published_on": "2026-11-10"}, {"situation": "business_sold", "published_on": "2026-11-20"},
           {"situation": "business_sold", "published_on": "2026-11-01"}, {"debtor": "consumer", "situation": "deceased"},
           {"debtor": "consumer", "situation": "over_indebted", "published_on": "2026-11-01"}, {"debtor": "copropriete"},
           {"subcontract": "public", "stance": "disputed"}, {"insolvency": "yes", "bodacc_date": "2026-07-01"},
           {"enforceable_title": "yes"}, {"due_date": "2024-12-10", "debtor": "consumer"}, {"due_date": ""},
           {"assets_at_risk": "yes"}, {"transport": "yes"}, {"place": "alsace_moselle", "stance": "disputed"})  # fmt: skip


@pytest.mark.parametrize("changes", STRANGE)
def test_the_page_says_it_all(changes):
    """Steps, drawing, reasons: whole sentences, no brace, each step with a cost and a time, in sight where it is folded; and when
    the right to sue is about to end, what keeps it.
    """
    answers = {
        "creditor": "craft",
        "debtor": "company",
        "amount": "3000",
        "stance": "silent",
        "today": "2026-11-22",
        "due_date": "2026-09-30",
    } | changes
    result = calculators.run("procedure", answers)
    assert result["errors"] == [] and "{" not in result["html"] and "None" not in result["html"]
    assert "<svg" in result["html"] and result["sources"]
    near = "limitation-near" in [warning["code"] for warning in result["warnings"]]
    steps_shown = LexborHTMLParser(result["html"]).css("ol > li")
    for route, step in zip(result["values"]["routes"], steps_shown, strict=True):
        shown = step.text()
        for folded in step.css("summary ~ *"):
            folded.decompose()
        seen = step.text()
        assert shown.count("Délai\u202f:") == 1 and typography.french(route["duration"]) in seen
        assert ("demander le tarif" in seen) is (route["fee_cents"] is None), route
        assert not route["fee_cents"] or money.euros(route["fee_cents"]) in seen
        assert not near or shown.count("prescription") == seen.count("prescription")


@given(st.integers(1, 10**9))
def test_scales_never_fall(cents):
    """More to recover never costs less, and no share passes its cap."""
    one, more = fees.total(costs.DEBTOR_SHARE, cents), fees.total(costs.DEBTOR_SHARE, cents + 1)
    assert 0 < one <= more <= 55_000
    one, more = fees.total(costs.CREDITOR_SHARE, cents), fees.total(costs.CREDITOR_SHARE, cents + 1)
    assert one is None or more is None or one <= more
    assert (one is None) == (cents <= 18_800 or cents > 5_240_000)


@pytest.mark.parametrize("debtor", CHOICES["debtor"])
def test_costs_of_every_party(debtor):
    """Every pair of parties has rows with a cost or « demander le tarif », the cheapest first in the drawing."""
    for creditor, cents in itertools.product(CHOICES["creditor"], (1, 12_800, 12_801, *AMOUNTS, 10**9)):
        outcome = recovery_cost.calculate(cents, debtor, creditor, 1500)
        codes = [row[0] for row in outcome.rows]
        assert codes and len(set(codes)) == len(codes)
        for code, least, most, who, _, duration in outcome.rows:
            assert who in recovery_cost.WHO and duration and "{" not in duration
            assert least is None or most is None or 0 <= least <= most
            assert code in routes.ROUTES or code == "societe_de_recouvrement"
