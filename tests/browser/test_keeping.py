"""The case file of « Mon dossier » is kept on the device, and nothing of it is lost without a word.

The module is tried in a page that has nothing of it; what a browser may do (refuse, fill up, erase) is done by the browser.
"""

import json

import pytest
from conftest import ARGUMENTS, ROOT

pytestmark = pytest.mark.slow

PAGE = "taux/"
START = """async () => {
  window.model = await import("/assets/keeping.js");
  window.keeper = await model.Keeper.open();
  window.told = [];
  for (const name of ["change", "trouble"]) keeper.addEventListener(name, () => told.push(name));
}"""
FILL = """async (count) => {
  await keeper.change((file) => model.setMe(file, { creditor: "craft", creditor_name: "Zoé Martin" }));
  await keeper.change((file) => model.addClient(file, { id: "c1", facts: { debtor: "company", debtor_name: "Atelier Lumen" } }));
  const many = Array.from({ length: count }, (_, n) => (
    { id: `i${n}`, client: "c1", facts: {
      invoice_number: `2026-${n}`, invoice_date: "2026-09-30", amount: "1 420,62", due_date: "2026-10-31",
      service: "Réfection d’une toiture", payments: "2026-11-12;100",
    } }));
  await keeper.change((file) => model.addAll(file, [], many));
}"""
OLD_BROWSER = "delete Navigator.prototype.locks; delete window.BroadcastChannel;"
RAW = """new Promise((done, failed) => {
  const asked = indexedDB.open("mon-du dossier");
  asked.onsuccess = () => {
    const work = asked.result.transaction([...asked.result.objectStoreNames], "readwrite");
    (SCRIPT)(work);
    work.oncomplete = () => { asked.result.close(); done(0); };
    work.onabort = () => failed(work.error);
  };
})"""
STATE = "({ kept: keeper.kept, elsewhere: keeper.elsewhere, trouble: keeper.trouble, file: keeper.file })"


class Tab:
    """A page that has the module."""

    def __init__(self, page, path=PAGE):
        self.page = page
        if path:
            page.goto(path)
        self.start()

    def start(self):
        """Opens the keeper, as the page does when it is there."""
        self.page.evaluate(START)

    def reload(self):
        """As its reader does."""
        self.page.reload()
        self.start()

    def fill(self, count=1):
        """One client, invoices."""
        self.page.evaluate(FILL, count)
        return self

    def run(self, script, argument=None):
        """The value of an expression in the page."""
        return self.page.evaluate(f"async (given) => {script}", argument)

    def keep(self):
        """« Garder sur cet appareil »."""
        return self.run("keeper.keepHere()")

    def amount(self, text, invoice="i0"):
        """Another amount for an invoice."""
        self.run(f"keeper.change((file) => model.setInvoice(file, '{invoice}', {{ amount: given }}))", text)

    def until(self, expression):
        """Waits for it to be so."""
        self.page.evaluate(f"async () => {{ while (!({expression})) await new Promise((done) => setTimeout(done, 20)); }}")

    def quota(self, size):
        """What the browser grants this site; None gives it back."""
        browser = self.page.context.new_cdp_session(self.page)
        browser.send(
            "Storage.overrideQuotaForOrigin", {"origin": self.run("location.origin")} | ({"quotaSize": size} if size else {})
        )

    @property
    def state(self):
        """Kept or not, what is said, the file."""
        return self.page.evaluate(STATE)

    @property
    def amounts(self):
        """Those of the invoices on the screen."""
        return [one["facts"].get("amount") for one in self.state["file"]["invoices"]]


@pytest.fixture
def tab(page):
    """A tab of a new reader."""
    return Tab(page)


def test_nothing_is_kept_before_the_reader_says_so(tab):
    """The tab has it, even reloaded; the device has nothing, not even an empty database."""
    tab.fill()
    assert tab.run("(await indexedDB.databases()).length") == 0
    assert tab.run("localStorage.getItem('mon-du dossier')") is None
    tab.reload()
    assert tab.amounts == ["1 420,62"]
    assert not tab.state["kept"]
    other = Tab(tab.page.context.new_page())
    assert other.amounts == []


def test_kept_it_is_there_in_another_tab_and_after_this_one(tab):
    tab.fill()
    assert set(tab.keep()) == {"persisted"}
    assert tab.state["kept"]
    assert tab.run("localStorage.getItem('mon-du dossier')") == "1"
    assert tab.run("sessionStorage.getItem('mon-du dossier')") is None
    page = tab.page.context.new_page()
    tab.page.close()
    other = Tab(page)
    assert other.state["kept"]
    assert other.amounts == ["1 420,62"]
    assert other.state["file"]["me"] == {"creditor": "craft", "creditor_name": "Zoé Martin"}


def test_two_tabs_write_at_once_and_neither_overwrites_the_other(tab):
    """Twenty events from each tab on the same invoice, at once: all forty are there, in both."""
    tab.fill()
    tab.keep()
    other = Tab(tab.page.context.new_page())
    lines = [f"2026-{month:02}-{day:02};call" for month in (1, 2, 3, 4) for day in range(1, 11)]
    hurry = """{
      window.done = Promise.all(given.map((line) => keeper.change((file) => model.addLine(file, "i0", "events", line))));
    }"""
    tab.run(hurry, lines[:20])
    other.run(hurry, lines[20:])
    tab.run("window.done")
    other.run("window.done")
    for one in (tab, other):
        one.until("keeper.file.invoices[0].facts.events.split('\\n').length === 40")
        assert sorted(one.state["file"]["invoices"][0]["facts"]["events"].split("\n")) == lines


def test_what_one_tab_does_the_other_shows(tab):
    tab.fill(2)
    tab.keep()
    other = Tab(tab.page.context.new_page())
    other.amount("99", "i1")
    tab.until("keeper.file.invoices[1].facts.amount === '99'")
    assert "change" in tab.run("told")
    tab.run("keeper.change((file) => model.removeInvoice(file, 'i0'))")
    other.until("keeper.file.invoices.length === 1")


def test_a_payment_to_an_invoice_deleted_in_another_tab_is_refused_and_said(new_page):
    """Even where tabs cannot speak to each other: the change is tried on what is kept now."""
    tab = Tab(new_page(init=OLD_BROWSER))
    tab.fill(2)
    tab.keep()
    other = Tab(tab.page.context.new_page())
    tab.run("keeper.change((file) => model.removeInvoice(file, 'i0'))")
    assert len(other.amounts) == 2
    said = other.run("""keeper.change((file) => model.addLine(file, "i0", "payments", "2026-11-12;100"))
      .then(() => "", (error) => [error.name, error.message])""")
    assert said == ["Gone", "Cela a été supprimé dans un autre onglet."]
    other.amount("99", "i1")
    assert other.amounts == ["99"]
    tab.amount("50", "i1")
    assert tab.amounts == ["50"]


def test_a_tab_that_was_asleep_sees_the_rest_when_it_is_seen_again(new_page):
    tab = Tab(new_page(init=OLD_BROWSER))
    tab.fill()
    tab.keep()
    other = Tab(tab.page.context.new_page())
    tab.amount("99")
    other.run("document.dispatchEvent(new Event('visibilitychange'))")
    other.until("keeper.file.invoices[0].facts.amount === '99'")


def test_two_tabs_that_were_filled_apart_are_kept_together(tab):
    tab.fill(1)
    other = Tab(tab.page.context.new_page())
    other.run("""keeper.change((file) => model.addAll(file, [{ id: "c2", facts: { debtor_name: "Nova" } }],
      [{ id: "j0", client: "c2", facts: { amount: "7" } }]))""")
    tab.keep()
    other.until("keeper.elsewhere")
    assert other.amounts == ["7"]
    other.reload()
    assert other.state["elsewhere"]
    assert other.amounts == ["7"]
    other.keep()
    assert other.amounts == ["1 420,62", "7"]
    assert not other.state["elsewhere"]
    tab.until("keeper.file.invoices.length === 2")


def test_a_tab_that_was_empty_shows_what_another_one_keeps(tab):
    other = Tab(tab.page.context.new_page())
    tab.fill()
    tab.keep()
    other.until("keeper.kept")
    assert other.amounts == ["1 420,62"]


def test_everything_is_erased_in_one_press_in_every_tab(tab):
    tab.fill()
    tab.keep()
    kept, own = Tab(tab.page.context.new_page()), Tab(tab.page.context.new_page())
    tab.run("keeper.eraseAll()")
    for one in (tab, kept, own):
        one.until("!keeper.kept && !keeper.file.clients.length")
        assert one.state["trouble"] == ""
        assert one.run("[localStorage, sessionStorage].map((kept) => kept.getItem('mon-du dossier'))") == [None, None]
    assert tab.run("(await indexedDB.databases()).length") == 0
    kept.reload()
    assert kept.state["file"]["me"] == {}
    kept.fill()
    kept.keep()
    tab.until("keeper.kept")


def test_an_erased_file_is_not_written_again_by_a_tab_that_did_not_hear(new_page):
    tab = Tab(new_page(init=OLD_BROWSER))
    tab.fill()
    tab.keep()
    other = Tab(tab.page.context.new_page())
    tab.run("keeper.eraseAll()")
    assert other.run("keeper.change((file) => model.setInvoice(file, 'i0', {})).catch((error) => error.name)") == "Gone"
    assert tab.run("(await indexedDB.databases()).length") == 0


def test_a_full_device_loses_nothing_on_the_screen(tab):
    """The browser's own quota, lowered, then given back: the next change writes all."""
    tab.quota(500_000)
    tab.fill()
    tab.keep()
    tab.run("""keeper.change((file) => model.addAll(file, [], Array.from({ length: 400 }, (_, n) =>
      ({ id: `k${n}`, client: "c1", facts: { amount: `${n + 1}`, service: "x".repeat(4000) } }))))""")
    assert len(tab.amounts) == 401
    assert tab.state["kept"]
    assert tab.state["trouble"].startswith("Il n’y a plus de place sur cet appareil")
    assert tab.run("(async () => (await model.Keeper.read(await keeper.exported())).invoices.length)()") == 401
    tab.quota(None)
    tab.amount("2", "k0")
    assert tab.state["trouble"] == ""
    tab.reload()
    assert len(tab.amounts) == 401
    assert tab.amounts[1] == "2"


def test_what_is_not_kept_yet_asks_before_the_page_is_left(tab):
    """The browser itself asks; it does not once all is kept."""
    tab.quota(200_000)
    tab.fill()
    tab.keep()
    asks = """(() => {
      const leaving = new Event("beforeunload", { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    })()"""
    assert not tab.run(asks)
    tab.run("""keeper.change((file) => model.setMe(file,
      Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`m${n}`, "x".repeat(5000)]))))""")
    assert tab.run(asks)
    tab.quota(None)
    tab.amount("99")
    assert not tab.run(asks)


def test_a_browser_that_erases_what_it_kept_leaves_the_screen(tab):
    tab.fill()
    tab.keep()
    browser = tab.page.context.new_cdp_session(tab.page)
    browser.send("Storage.clearDataForOrigin", {"origin": tab.run("location.origin"), "storageTypes": "all"})
    tab.until("!keeper.kept")
    assert tab.state["trouble"].startswith("Le navigateur a effacé le dossier")
    assert tab.amounts == ["1 420,62"]
    tab.amount("99")
    tab.reload()
    assert tab.amounts == ["99"]
    tab.keep()
    assert tab.state["kept"]
    assert tab.state["trouble"] == ""


def test_a_file_that_was_erased_meanwhile_is_missed(tab):
    tab.fill()
    tab.keep()
    tab.page.goto("about:blank")
    page = tab.page.context.new_page()
    page.goto(PAGE)
    page.evaluate("new Promise((done) => { indexedDB.deleteDatabase('mon-du dossier').onsuccess = done; }).then(() => 0)")
    other = Tab(page, "")
    assert other.state["trouble"].startswith("Un dossier était gardé sur cet appareil")
    other.reload()
    assert other.state["trouble"] == ""


def test_in_a_frame_without_origin_the_screen_works_and_says_so(page, site):
    """No storage, no lock, no channel: a sandbox refuses them all."""
    page.goto(PAGE)
    page.evaluate(
        """(address) => new Promise((done) => {
          const frame = Object.assign(document.createElement("iframe"), { src: address, onload: done });
          frame.sandbox = "allow-scripts";
          document.body.append(frame);
        }).then(() => 0)""",
        f"{site.url}widgets/payment_deadline/",
    )
    tab = Tab(page.frames[-1], "")
    tab.fill()
    tab.keep()
    assert not tab.state["kept"]
    assert tab.state["trouble"].startswith("Ce navigateur ne garde rien pour ce site")
    assert tab.amounts == ["1 420,62"]
    assert tab.run("(async () => (await model.Keeper.read(await keeper.exported('phrase'), 'phrase')).invoices.length)()") == 1
    tab.run("keeper.eraseAll()")
    assert tab.amounts == []


@pytest.fixture
def reopened(browser, site, tmp_path):
    """reopened(name): a tab of a browser that keeps its folder, closed and started again at each call."""
    opened = []

    def again(name):
        for context in opened:
            context.close()
        path = (ROOT / ".build" / name).read_text(encoding="utf-8").strip()
        context = browser.browser_type.launch_persistent_context(
            tmp_path, executable_path=path, args=ARGUMENTS, base_url=site.url
        )
        opened[:] = [context]
        return Tab(context.new_page())

    yield again
    for context in opened:
        context.close()


def test_a_browser_that_blocks_storage_says_so_and_works(reopened, tmp_path):
    """The browser's own setting: every storage throws."""
    preferences = tmp_path / "Default" / "Preferences"
    preferences.parent.mkdir()
    preferences.write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
    tab = reopened("chromium")  # only the whole Chromium has settings
    assert (
        tab.run("(async () => { try { return localStorage.length; } catch (error) { return error.name; } })()") == "SecurityError"
    )
    tab.fill()
    assert tab.keep() == {"persisted": False}
    assert not tab.state["kept"]
    assert tab.state["trouble"].startswith("Ce navigateur ne garde rien pour ce site")
    assert tab.amounts == ["1 420,62"]


def test_it_is_there_when_the_browser_starts_again(reopened):
    tab = reopened("shell")
    tab.fill(2)
    tab.keep()
    tab.amount("99")
    assert reopened("shell").amounts == ["99", "1 420,62"]


def test_a_database_damaged_on_the_disk_is_missed_not_passed_over(reopened, tmp_path):
    """The browser then throws it away: it is said, and another one can be kept."""
    tab = reopened("shell")
    tab.fill()
    tab.keep()
    tab.page.context.close()
    for path in tmp_path.rglob("*.indexeddb.leveldb/*"):
        path.write_bytes(b"damaged")
    tab = reopened("shell")
    assert tab.state["trouble"].startswith("Un dossier était gardé sur cet appareil")
    tab.fill()
    tab.keep()
    assert tab.state["kept"]
    assert tab.state["trouble"] == ""


def test_a_device_that_is_full_at_once_keeps_nothing_and_says_so(tab):
    """The page itself still opens, though what keeps pages for the days without a network has no room either."""
    tab.until("navigator.serviceWorker.controller")
    tab.quota(1000)
    tab.fill(1000)
    tab.keep()
    assert not tab.state["kept"]
    assert tab.state["trouble"].startswith("Il n’y a plus de place sur cet appareil")
    assert len(tab.amounts) == 1000
    tab.reload()
    assert len(tab.amounts) == 1000
    tab.quota(None)
    tab.keep()
    assert tab.state["kept"]
    assert tab.state["trouble"] == ""


def test_a_browser_that_promises_not_to_erase_is_believed(tab):
    """Its own permission, which a reader gives in Firefox and Chromium decides."""
    browser = tab.page.context.new_cdp_session(tab.page)
    browser.send(
        "Browser.setPermission",
        {
            "permission": {"name": "persistent-storage"},
            "setting": "granted",
            "origin": tab.run("location.origin"),
            "browserContextId": browser.send("Target.getTargetInfo")["targetInfo"]["browserContextId"],
        },
    )
    tab.fill()
    assert tab.keep() == {"persisted": True}
    assert tab.keep() == {"persisted": True}


def test_in_a_private_window_it_is_kept_until_the_window_closes(tab, new_page):
    """A context of its own is a private window: nothing of it is written to the disk."""
    tab.fill()
    assert tab.keep() == {"persisted": False}
    assert tab.state["kept"]
    tab.page.context.close()
    assert Tab(new_page()).amounts == []


def raw(tab, script):
    """Something done to the database by another program than ours."""
    tab.run(RAW.replace("SCRIPT", script))


def test_damaged_records_are_left_aside_and_said_the_rest_is_there(tab):
    tab.fill(3)
    tab.keep()
    raw(
        tab,
        """(work) => {
      const record = { id: "i1", client: "c1", facts: { amount: 12 } };
      work.objectStore("invoices").put({ id: "i1", place: 2, revision: 9, record });
      work.objectStore("clients").put({ id: "c1", place: 0, revision: 9, record: null });
    }""",
    )
    tab.reload()
    assert len(tab.amounts) == 2
    assert tab.state["trouble"].startswith("2 éléments du dossier gardé sont abîmés")
    assert tab.state["file"]["clients"] == [{"id": "c1", "facts": {}}]
    tab.amount("99")
    tab.run("keeper.change((file) => model.addClient(file, { id: 'c2', facts: {} }))")
    raw(
        tab,
        """(work) => { for (const [store, id] of [["invoices", "i1"], ["clients", "c1"]]) {
      const asked = work.objectStore(store).get(id);
      asked.onsuccess = () => { if (asked.result.revision !== 9) work.abort(); };
    } }""",
    )
    tab.run("keeper.change((file) => model.setClient(file, 'c1', { debtor_name: 'Atelier Lumen' }))")
    tab.reload()
    assert tab.state["trouble"].startswith("Un élément du dossier gardé est abîmé")
    assert tab.amounts == ["99", "1 420,62"]


def test_an_older_format_is_made_todays(tab):
    """As it was before letters were kept: the next change writes it whole again."""
    tab.fill(2)
    tab.keep()
    raw(
        tab,
        """(work) => {
      const meta = work.objectStore("meta"), asked = meta.get("mon-du dossier");
      asked.onsuccess = () => {
        const { me } = asked.result.head;
        meta.put({ ...asked.result, head: { version: 0, me }, revision: 9 }, "mon-du dossier");
      };
    }""",
    )
    tab.reload()
    assert tab.state["file"]["example"] is False
    assert len(tab.amounts) == 2
    tab.amount("99")
    raw(
        tab,
        """(work) => {
      const asked = work.objectStore("meta").get("mon-du dossier");
      asked.onsuccess = () => { if (asked.result.head.version !== 1) work.abort(); };
    }""",
    )
    tab.reload()
    assert tab.amounts == ["99", "1 420,62"]


def test_a_newer_format_is_refused_and_left_as_it_is(tab):
    tab.fill()
    tab.keep()
    newer = """(work) => {
      const meta = work.objectStore("meta"), asked = meta.get("mon-du dossier");
      asked.onsuccess = () => meta.put({ ...asked.result, head: { version: 2, cases: [] }, revision: 9 }, "mon-du dossier");
    }"""
    raw(tab, newer)
    tab.amount("99")
    assert not tab.state["kept"]
    assert tab.state["trouble"].startswith("Une version plus récente du guide est ouverte")
    assert tab.amounts == ["99"]
    other = Tab(tab.page.context.new_page())
    assert other.state["trouble"].startswith("Le dossier gardé sur cet appareil vient d’une version plus récente")
    other.fill()
    other.keep()
    assert not other.state["kept"]
    assert other.amounts == ["1 420,62"]
    other.run("keeper.eraseAll()")
    assert other.run("(await indexedDB.databases()).length") == 0


def test_a_newer_guide_in_another_tab_is_not_held_up(tab):
    """It asks for a newer database: this tab lets it go, and says so."""
    tab.fill()
    tab.keep()
    page = tab.page.context.new_page()
    page.goto(PAGE)
    page.evaluate("new Promise((done) => { indexedDB.open('mon-du dossier', 2).onsuccess = done; }).then(() => 0)")
    assert tab.state["trouble"].startswith("Une version plus récente du guide est ouverte")
    assert tab.amounts == ["1 420,62"]
    tab.amount("99")
    assert tab.amounts == ["99"]
    tab.reload()
    assert tab.amounts == ["99"]
    assert tab.state["trouble"].startswith("Le dossier gardé sur cet appareil vient d’une version plus récente")


def test_a_file_goes_from_one_device_to_another(tab, new_page):
    """By its own file, sealed; a name is text, whatever it holds."""
    name = "<script>document.title = 'x'</script>\u202e" + "é" * 4_900
    tab.fill(2)
    tab.run("keeper.change((file) => model.setClient(file, 'c1', { debtor_name: given }))", name)
    tab.keep()
    given = tab.run("(async () => [...new Uint8Array(await (await keeper.exported('phrase')).arrayBuffer())])()")
    other = Tab(new_page())
    read = """(async () => { window.got = await model.Keeper.read(new Blob([new Uint8Array(given)]), %s); })()
      .then(() => "", (error) => [error.kind, error.message])"""
    assert other.run(read % "''", given)[0] == "passphrase-needed"
    assert other.run(read % "'phrases'", given)[0] == "wrong-passphrase"
    assert other.run(read % "'phrase'", given) == ""
    other.run("keeper.import(got)")
    other.keep()
    other.reload()
    assert other.state["file"] == tab.state["file"]
    assert other.state["file"]["clients"][0]["facts"]["debtor_name"] == name
    other.amount("99")
    other.run(read % "'phrase'", given)
    other.run("keeper.import(got, 'both')")
    assert other.amounts == ["99", "1 420,62", "1 420,62"]


def test_a_text_too_long_changes_nothing(tab):
    tab.fill()
    for _ in range(2):
        said = tab.run(
            "keeper.change((file) => model.setInvoice(file, 'i0', { service: 'x'.repeat(5001) })).catch((error) => error.kind)"
        )
        assert said == "too-long"
        assert tab.state["file"]["invoices"][0]["facts"]["service"] == "Réfection d’une toiture"
        tab.keep()


def test_a_clock_set_back_changes_no_order(new_page):
    page = new_page()
    page.clock.install(time="2026-11-29T10:00:00")
    tab = Tab(page)
    tab.fill()
    tab.keep()
    page.clock.set_system_time("2020-01-01T10:00:00")
    for one in ("zz", "aa"):
        tab.run("keeper.change((file) => model.addInvoice(file, { id: given, client: 'c1', facts: { amount: '1' } }))", one)
    tab.amount("99")
    tab.reload()
    assert [one["id"] for one in tab.state["file"]["invoices"]] == ["i0", "zz", "aa"]
    assert tab.amounts[0] == "99"


def test_without_a_network_everything_is_kept_all_the_same(tab):
    tab.fill()
    tab.page.context.set_offline(True)
    tab.keep()
    tab.amount("99")
    assert tab.state["kept"]
    tab.page.context.set_offline(False)
    tab.reload()
    assert tab.amounts == ["99"]


LONG_TASKS = """new PerformanceObserver((list) => {
  for (const one of list.getEntries()) (window.long ??= []).push(one.duration);
}).observe({ type: "longtask" })"""


def test_ten_thousand_invoices_are_kept_and_changed_without_holding_the_page(new_page):
    """No task over 100 ms, once in three times at least, as other tests run beside; a change writes one record."""
    longest = []
    while len(longest) < 3 and (not longest or longest[-1] > 100):
        tab = Tab(new_page(init=LONG_TASKS))
        tab.fill(10_000)
        tab.run("{ window.long = []; }")
        tab.keep()
        assert tab.state["kept"]
        took = tab.run("""(async () => {
          const start = performance.now();
          await keeper.change((file) => model.addLine(file, "i5000", "events", "2026-11-02;call"));
          return performance.now() - start;
        })()""")
        assert took < 1000
        long = tab.run("long")
        tab.reload()
        longest.append(max([0, *long, *tab.run("window.long ?? []")]))
        assert tab.run("keeper.file.invoices.length") == 10_000
        assert tab.run("keeper.file.invoices[5000].facts.events") == "2026-11-02;call"
    assert longest[-1] <= 100, longest


def test_a_file_too_large_for_a_tab_alone_is_said(tab):
    tab.fill()
    tab.run("""keeper.change((file) => model.addAll(file, [], Array.from({ length: 2000 }, (_, n) =>
      ({ id: `k${n}`, client: "c1", facts: { service: "x".repeat(4000) } }))))""")
    assert tab.state["trouble"].startswith("Ce dossier est trop grand pour survivre")
    tab.keep()
    assert tab.state["trouble"] == ""
    tab.reload()
    assert len(tab.amounts) == 2001
