"""The documents lead to what is there: files, headings, commands, options, make targets, codes of findings."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from summarizer.cli import run
from summarizer.verification.severity import DOUBTS, FAULTS

CHECKOUT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    path.relative_to(CHECKOUT).as_posix()
    for path in (*CHECKOUT.glob("*.md"), *CHECKOUT.glob("[!.]*/README.md"), *CHECKOUT.glob("docs/*.md"))
)
_LINK = re.compile(r"\]\((?!\w+:)([^)\s#]*)(?:#([\w-]+))?\)|(?:src|href)=\"(?!\w+:)([^\"#]+)\"")
_COMMAND = re.compile(r"(?:(?<=^)|(?<=\| )|(?<=\$ )|(?<=^    ))(?:[A-Z_]+=\S+ )*(summarizer .*)$", re.MULTILINE)
_PROMPTED = re.compile(r"^(?:    )?(?:\$ )?(?:[A-Z_]+=\S+ )*((?:nice )?(?:make|python) .+)$", re.MULTILINE)


def read(page: str) -> str:
    return (CHECKOUT / page).read_text(encoding="utf-8")


def code_of(page: str) -> str:
    """What stands in blocks of code, fenced or indented, and in inline code."""
    text = read(page)
    fenced = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    rest = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return "\n".join([*fenced, *re.findall(r"^ {4}\S.*$", rest, re.MULTILINE), *re.findall(r"`([^`\n]+)`", rest)])


@pytest.mark.parametrize("page", PAGES)
def test_every_relative_link_leads_somewhere(page: str) -> None:
    folder = (CHECKOUT / page).parent
    links = [(match[1] or match[3], match[2]) for match in _LINK.finditer(read(page))]
    assert [target for target, _ in links if target and not (folder / target).exists()] == []
    for target, heading in ((folder / target if target else CHECKOUT / page, heading) for target, heading in links):
        if heading:
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert heading in {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", PAGES)
def test_every_command_has_the_options_that_it_is_shown_with(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` asks for nothing to be done, but an option that there is not is refused all the same."""
    for match in _COMMAND.finditer(code_of(page)):
        words = shlex.split(match[1].partition(" | ")[0].partition(" > ")[0].replace("...", ""), comments=True)[1:]
        if "[OPTIONS]" in words or not words or not re.fullmatch(r"[a-z-]+", words[0]):
            continue  # a usage line of the help, a message of the program, the program's name alone
        assert run([*words, "--help"]) == 0, (match[0], capsys.readouterr().err)


@pytest.mark.parametrize("page", PAGES)
def test_every_make_target_and_every_script_is_there(page: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read_makefile(), re.MULTILINE))
    for match in _PROMPTED.finditer(code_of(page)):
        words = shlex.split(match[1].removeprefix("nice ").replace("'", " "), comments=True)
        if words[0] == "make":
            named = [word for word in words[1:] if re.fullmatch(r"[a-z-]+", word)]
            assert set(named) <= targets, match[0]
        elif words[1].endswith(".py"):
            assert (CHECKOUT / words[1]).is_file(), match[0]


def read_makefile() -> str:
    return (CHECKOUT / "Makefile").read_text(encoding="utf-8")


def test_every_code_of_a_finding_is_told_with_its_weight() -> None:
    """The two tables of docs/verification.md: a code in the first is a fault, one in the second a doubt."""
    faults, doubts = (
        set(re.findall(r"`([a-z]+\.[a-z]+)`", "".join(re.findall(r"^\| (`.*?) \|", table, re.MULTILINE))))
        for table in re.split(r"^\| doubt \|", read("docs/verification.md"), maxsplit=1, flags=re.MULTILINE)
    )
    assert faults == FAULTS
    assert doubts == DOUBTS
