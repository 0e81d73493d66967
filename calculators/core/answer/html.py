"""An explanation as one HTML fragment: the same at build time, in the browser and in the tests. Every value escaped."""

from calculators.core.answer import together
from calculators.core.answer.result import (
    Act,
    Agenda,
    Brief,
    Enclosure,
    Facts,
    Fold,
    Folded,
    Headline,
    Next,
    Picture,
    Sheet,
    Step,
    Steps,
    Sums,
    Table,
    Understood,
    Words,
    gap,
    unique,
)
from calculators.core.answer.text import ENCLOSURE_MARK, ENCLOSURES, SUBJECT, UNDERSTOOD, enclosed
from calculators.core.money import euros
from calculators.core.tables.series import Text
from calculators.core.words.typography import SUM_MARK, escape, held, printed, worded

ACCOUNT = "IBAN "
IN_WORDS, THEN = "Le dessin en mots", "Selon sa réponse"
LONG = 36  # characters of a value that is a sentence: it stands on the left, under its label
MARKED = (
    ("%", "%25"),
    ("&", "%26"),
    ("#", "%23"),
    ("+", "%2B"),
    (" ", "%20"),
    ("\n", "%0A"),
)  # in an answer that an address carries
FOLLOWING = "Et maintenant"
PAIR = ["text", "number"]  # kinds of the columns: a label and its sum keep their line on a phone

_links = {}  # by source: those of the law, which come back at each key


def link(source: Text) -> str:
    """An official text as a link; as plain words when it has no page."""
    if source not in _links:
        words = worded(source.text)
        _links[source] = f'<a href="{escape(source.url)}" rel="external noopener">{words}</a>' if source.url else words
    return _links[source]


def headline(block: Headline) -> str:
    """The answer in one sentence, its figure large."""
    figure = f'<strong class="amount" data-label="{printed(block.label)}">{worded(block.figure)}</strong>'
    return f'<p class="headline">{worded(block.sentence)} {figure}</p>'


def facts(block: Facts) -> str:
    """What the answer is made of, label and words."""
    rows = []
    for label, words in block.rows:
        kind = ' class="long"' if len(words) > LONG else ""
        rows.append(f"<div{kind}><dt>{worded(label)}</dt><dd>{worded(words)}</dd></div>")
    note = f'<p class="note">{worded(block.note)}</p>' if block.note else ""
    return f'<dl class="sums">{"".join(rows)}</dl>{note}'


def sums(block: Sums) -> str:
    """The sums of the answer, label and amount."""
    return facts(Facts([(label, euros(cents)) for label, cents in block.rows], block.note))


def understood(block: Understood) -> str:
    """How a text was read."""
    return f'<p class="understood" data-field="{block.field}">{worded(UNDERSTOOD + block.words)}</p>'


def row(values, starts):
    """The cells of a table row. starts: how a cell of each column begins."""
    cells = [f"{start}{link(value) if isinstance(value, Text) else worded(value)}</td>" for value, start in zip(values, starts)]
    return "".join(cells)


def table(block: Table) -> str:
    """A table with its caption, one header row, and its total. Each cell repeats the name of its column, for narrow screens,
    where cells are stacked.
    """
    starts = [f'<td class="{kind}" data-label="{printed(label)}">' for label, kind in block.columns]
    head = "".join([f'<th scope="col" class="{kind}">{worded(label)}</th>' for label, kind in block.columns])
    body = "".join([f"<tr>{row(values, starts)}</tr>" for values in block.rows])
    foot = ""
    if block.total:
        foot = f'<tfoot><tr><th scope="row">{worded(block.total[0])}</th>{row(block.total[1:], starts[1:])}</tr></tfoot>'
    kind = "periods pairs" if [kind for _, kind in block.columns] == PAIR else "periods"
    return (
        f'<table class="{kind}"><caption>{worded(block.caption)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody>{foot}</table>"
    )


def picture(block: Picture) -> str:
    """A drawing with the same content in words under it, behind a title: they repeat it for who does not see it."""
    words = unfolding(IN_WORDS, f"<p>{worded(block.description)}</p>")
    return f'<figure class="chart">{block.drawing}<figcaption>{words}</figcaption></figure>'


def ready_words(block: Words) -> str:
    """Words to copy, as they are; the page adds what the button does."""
    button = '<button type="button" data-action="copy-words">Copier ce texte</button>'
    lines = "<br>".join([worded(line) for line in block.text.split("\n")])
    return f'<section class="words">{heading(block.title)}<p>{lines}</p>{button}</section>'


def heading(title: str) -> str:
    """The title of a list or of ready words; nothing where what folds them says it."""
    return f"<h3>{worded(title)}</h3>" if title else ""


def asked(one) -> str:
    """The end of an address that opens a calculator with these answers."""
    given = f"#calcul={one.name}" if one.name else ""
    for field in sorted(one.answers):
        text = one.answers[field]
        for mark, instead in MARKED:
            text = text.replace(mark, instead)
        given += f"&{field}={text}"
    return given


def way(one) -> str:
    """What to do next: a button, or a link that the page leads from the root of the guide."""
    if isinstance(one, Act):
        return f'<button type="button" data-action="{one.action}">{worded(one.words)}</button>'
    said = f' <span class="carried">{worded(one.said)}</span>' if one.said else ""
    return f'<a href="guide:{one.page}{escape(asked(one))}">{worded(one.words)}{said}</a>'


def following(block: Next, title: str = "") -> str:
    """What comes next, the first way in front. title: of the calculator, or of one result among several."""
    label = FOLLOWING + (f"{SUM_MARK}{printed(title)}" if title else "")
    items = "".join([f"<li>{way(one)}</li>" for one in block.ways])
    return f'<nav class="next" aria-label="{label}"><h3>{FOLLOWING}</h3><ul>{items}</ul></nav>'


def paragraphs(sentences: list) -> str:
    """Sentences, one under another."""
    return "".join([f"<p>{worded(sentence)}</p>" for sentence in sentences])


def cited(one: Step) -> str:
    """The texts behind a step."""
    links = " · ".join([link(source) for source in one.texts])
    return f'<p class="texts">{links}</p>' if links else ""


def onward(one: Step) -> str:
    """Where to do a step."""
    links = " ".join([way(each) for each in one.ways])
    return f'<p class="ways">{links}</p>' if links else ""


def step(one: Step) -> str:
    """An open step: what, its sentences, the texts behind it; what comes after folds."""
    now = [sentence for sentence in one.sentences if sentence not in one.then]
    then = unfolding(f"<strong>{THEN}</strong>", paragraphs(one.then)) if one.then else ""
    return f"<li><strong>{worded(one.heading)}</strong>{paragraphs(now)}{cited(one)}{onward(one)}{then}</li>"


LABELLED = ' class="labelled"'  # a narrow page cuts it short until the step is opened; never any other sentence


def is_labelled(sentence: str) -> bool:
    """Whether a sentence is a label and what it says.

    >>> is_labelled("Coût : gratuit."), is_labelled("Le dernier jour pour agir est le 3 mars : au-delà, tout est perdu.")
    (True, False)
    """
    return ":" in sentence[:9]


def folded_step(one: Step) -> str:
    """A step behind its name and what is seen of it."""
    left = ([f"{one.heading}."] if one.name else []) + [sentence for sentence in one.sentences if sentence not in one.seen]
    if not left and not one.texts and not one.ways:
        return step(one)
    seen = "".join([f"<span{LABELLED if is_labelled(sentence) else ''}>{worded(sentence)}</span>" for sentence in one.seen])
    title = f"<strong>{worded(one.name or one.heading)}</strong>{seen}"
    return f"<li>{unfolding(title, paragraphs(left) + cited(one) + onward(one))}</li>"


def unfolding(title: str, inside: str) -> str:
    """HTML behind a title that opens."""
    return f'<details class="folded"><summary>{title}</summary>{inside}</details>'


def steps(block: Steps, folds: bool = True) -> str:
    """A numbered list under a title. folds: all but the first."""
    items = "".join([folded_step(one) if folds and number else step(one) for number, one in enumerate(block.rows)])
    return f'<section class="steps">{heading(block.title)}<ol>{items}</ol></section>'


def inside(block) -> str:
    """A block behind a title: it does not say it again."""
    if isinstance(block, Steps):
        return steps(Steps("", block.rows), False)
    return ready_words(Words("", block.text)) if isinstance(block, Words) else render(block)


def under_title(block: Folded) -> str:
    """Blocks under a title that opens, the figure that they prove beside it."""
    figure = f' <span class="sum">{worded(block.figure)}</span>' if block.figure else ""
    blocks = "".join([inside(one) for one in block.blocks])
    return unfolding(f"<h3>{worded(block.title)}</h3>{figure}", blocks)


def fold(block: Fold) -> str:
    """Sentences under a title that opens."""
    return folded(worded(block.title), [worded(item) for item in block.items])


def reason(part) -> str:
    """Why a paragraph is there, behind a mark beside it; nothing where the paragraph says it."""
    if not part.why:
        return ""
    links = " · ".join([link(source) for source in part.texts])
    words = worded(part.why) + (f" <span>{links}</span>" if links else "")
    return f'<details class="why"><summary aria-label="Pourquoi ce paragraphe">?</summary><p>{words}</p></details>'


def on_sheet(text: str) -> str:
    """Words of a letter, safe in HTML; neither a number nor an account is cut where a line can hold it."""
    before, mark, after = escape(text).partition(ACCOUNT)
    if not mark:
        return held(before)
    account, comma, rest = after.partition(",")
    return f'{held(before)}{mark}<span class="held">{account}{comma}</span>{held(rest)}'


def letter_lines(lines: list) -> str:
    """Texts as a paragraph, rows as a table, a row of one cell as a title, in the order given."""
    found, rows, texts = [], [], []
    for one in lines + [None]:
        title = isinstance(one, tuple) and len(one) == 1
        if rows and (title or not isinstance(one, tuple)):
            found.append(f'<table class="rows"><tbody>{"".join(rows)}</tbody></table>')
            rows = []
        if texts and not isinstance(one, str):
            found.append(f"<p>{'<br>'.join(texts)}</p>")
            texts = []
        if title:
            found.append(f'<p class="title">{on_sheet(one[0])}</p>')
        elif isinstance(one, tuple):
            rows.append("<tr><td>" + "</td><td>".join([on_sheet(cell) for cell in one]) + "</td></tr>")
        elif one is not None:
            texts.append(on_sheet(one))
    return "".join(found)


def behind(fields) -> str:
    """The questions that words of a letter come from, as data: the page leads to them."""
    return f' data-fields="{" ".join(fields)}"' if fields else ""


def address(name: str, lines: list[str], fields=()) -> str:
    """Lines of an address, a signature, a mention."""
    text = "<br>".join([on_sheet(line) for line in lines])
    return f'<p class="{name}"{behind(fields)}>{text}</p>' if lines else ""


def with_gaps(found: str, gaps: list) -> str:
    """The HTML of a letter, each question without an answer in its place, to be named by the page; once as a button."""
    for place, name in enumerate(gaps):
        data, mark = f'class="gap" data-fields="{name}"', gap(place)
        found = found.replace(mark, f'<button type="button" {data}></button>', 1).replace(mark, f"<mark {data}></mark>")
    return found


def sheet(block: Sheet) -> str:
    """A letter on its sheet: the words and nothing else, a reason beside each paragraph."""
    asked = block.fields
    blocks = (("sender", block.sender), ("recipient", block.recipient), ("sending", block.sending), ("dated", block.dated))
    head = "".join([address(name, lines, asked.get(name)) for name, lines in blocks])
    named = f'<p class="subject"{behind(asked.get("subject"))}>{SUBJECT if block.sender else ""}{on_sheet(block.subject)}</p>'
    parts = "".join(
        [f'<div class="part"{behind(part.fields)}>{letter_lines(part.lines)}{reason(part)}</div>' for part in block.paragraphs]
    )
    signed = "".join([address("signature", lines) for lines in block.signatures])
    joined = address("enclosures", [ENCLOSURES + ENCLOSURE_MARK.join(block.enclosures)]) if block.enclosures else ""
    signatures = f'<div class="signatures">{signed}</div>' if signed else ""
    kind = "sheet draft" if block.gaps else "sheet"
    return with_gaps(f'<div class="{kind}">{head}{named}{parts}{signatures}{joined}</div>', block.gaps)


def enclosure(explanations: list) -> str:
    """The sheets addressed to the debtor, to join to a letter."""
    return "".join([sheet(one) for one in enclosed(explanations)])


WHOLE = (  # of a letter that a widget shows in part
    '<p class="whole"><button type="button" data-action="whole-letter" aria-expanded="false">Lire la lettre entière</button></p>'
)
RENDERERS = (
    (Headline, headline), (Sums, sums), (Facts, facts), (Table, table), (Picture, picture), (Steps, steps), (Fold, fold),
    (Words, ready_words), (Understood, understood), (Folded, under_title), (Next, following),
)  # fmt: skip


ANSWERS = (Headline, Understood, Sums, Facts)  # before the warnings


def render(block):
    """One block, with French spaces; a letter is left as its author wrote it. Raises TypeError for a block it does not know."""
    if isinstance(block, Sheet):
        return sheet(block) + WHOLE
    for kind, renderer in RENDERERS:
        if isinstance(block, kind):
            return renderer(block)
    raise TypeError(block)


def warning_list(warnings: list) -> str:
    """What the reader must know about a result: (code, French sentence) pairs."""
    items = "".join([f'<li data-code="{code}">{worded(words)}</li>' for code, words in warnings])
    return f'<ul class="warnings" aria-label="À savoir">{items}</ul>' if items else ""


def folded(title: str, items: list[str]) -> str:
    """A list under a title that opens; nothing when the list is empty."""
    rows = "".join([f"<li>{item}</li>" for item in items])
    return f"<details><summary>{title}</summary><ul>{rows}</ul></details>" if items else ""


def dated_link(source: Text) -> str:
    """A source with the first day of the version it links to."""
    day = source.in_force_from
    return link(source) + f" (version du {day[8:]}/{day[5:7]}/{day[:4]})" if day else link(source)


def statement(explanation, title: str = "") -> str:
    """The blocks of one result, warnings after the answer and what it is made of. title: that of its ways."""
    answers = [render(block) for block in explanation.blocks if isinstance(block, ANSWERS)]
    proofs = [
        following(block, title) if isinstance(block, Next) else render(block)
        for block in explanation.blocks
        if not isinstance(block, ANSWERS + (Agenda, Enclosure, Brief))
    ]
    return "".join(answers) + warning_list(explanation.warnings) + "".join(proofs)


def error_list(errors: tuple) -> str:
    """Refused answers."""
    items = "".join([f"<li>{worded(words)}</li>" for _, words in errors])
    return f'<ul class="errors">{items}</ul>'


def all_together(briefs: list, shaped, rows: list) -> str:
    """The total of several results and their table, with these rows. briefs: None for one that is refused."""
    drawn = [render(block) for block in together.blocks(briefs, shaped, rows)]
    return "".join(drawn[:2]) + warning_list(together.warnings(briefs)) + "".join(drawn[2:])


def folded_statement(title: str, explanation, errors: tuple) -> str:
    """One result among several, behind its title and its total; what is refused is not folded."""
    if explanation is None:
        return f'<section class="statement"><h3>{escape(title)}</h3>{error_list(errors)}</section>'
    figures = [block.figure for block in explanation.blocks if isinstance(block, Headline)]
    figure = f'<span class="sum">{worded(figures[0])}</span>' if figures else ""
    inside = statement(explanation, title)
    return f'<details class="statement"><summary><span>{escape(title)}</span> {figure}</summary>{inside}</details>'


def answer(outcomes: list[tuple], shared=None, title: str = "") -> str:
    """The whole answer. outcomes: (Explanation or None, limits, errors) for each invoice, with a total and a table of several.

    shared: an Explanation of how a payment was shared among them, None where none was.  title: of the calculator, which tells its
    ways from those of the others in a page.
    """
    if not outcomes:
        return ""
    good = [explanation for explanation, _, _ in outcomes if explanation]
    if len(outcomes) == 1:
        explanation, _, errors = outcomes[0]
        found = statement(explanation, title) if explanation else error_list(errors)
    else:
        briefs = [together.brief_of(explanation) for explanation, _, _ in outcomes]
        shaped = together.shape(briefs)
        found = all_together(briefs, shaped, together.rows(briefs, shaped)) + (statement(shared) if shared else "")
        for title, (explanation, _, errors) in zip(together.headings(briefs), outcomes):
            found += folded_statement(title, explanation, errors)
    if shared:
        good.append(shared)
    return found + proofs(good, outcomes[0][1])


def proofs(good: list, limits: tuple) -> str:
    """What results rest on, each once, and what they leave out."""
    found = folded(
        "Comment c’est calculé", [worded(words) for words in unique([words for one in good for _, words in one.conventions])]
    )
    found += folded(
        "Les textes utilisés", [dated_link(source) for source in unique([source for one in good for source in one.sources])]
    )
    found += folded("Ce que ce calcul ne couvre pas", [worded(limit) for limit in limits])
    return found
