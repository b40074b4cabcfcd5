from __future__ import annotations

from collections import Counter

import pytest
from textual.keys import KEY_ALIASES, Keys

from tui.commands import COMMANDS, PANES, Command, Pane, keymap
from tui.errors import UsageError
from tui.screens.reading import ReadingScreen
from tui.widgets.article import ArticleView
from tui.widgets.sources import SourcesList
from tui.widgets.summary import SummaryList

WIDGETS = {"article": ArticleView, "summary": SummaryList, "sources": SourcesList}
# The keys that must not move, by what they do.
PROMISED = dict(
    pair.split("=")
    for pair in [
        "sentence.next=j",
        "sentence.previous=k",
        "paragraph.next=J",
        "paragraph.previous=K",
        "heading.next=L",
        "heading.previous=H",
        "statement.next=full_stop",
        "statement.previous=comma",
        "page.next=space",
        "page.previous=b",
        "half.next=d",
        "half.previous=u",
        "top=g",
        "bottom=G",
        "search=slash",
        "mark.next=n",
        "mark.previous=N",
        "extend=v",
        "copy.quote=c",
        "copy.citation=C",
        "copy.menu=y",
        "style=t",
        "summary.here=s",
        "go=enter",
        "back=backspace",
        "pane.next=tab",
        "pane.article=1",
        "pane.summary=2",
        "pane.sources=3",
        "source.filter=space",
        "browser=o",
        "open=O",
        "reload=r",
        "info=i",
        "removed=x",
        "keep=m",
        "undo=u",
        "measure.wider=plus",
        "measure.narrower=minus",
        "measure.default=equals_sign",
        "side=z",
        "theme=T",
        "mouse=M",
        "palette=colon",
        "help=question_mark",
        "quit=q",
    ]
)


def in_pane(pane: Pane) -> list[Command]:
    return [command for command in COMMANDS if not command.panes or pane in command.panes]


@pytest.mark.parametrize("pane", PANES)
def test_no_key_means_two_things_in_a_pane(pane: Pane) -> None:
    counted = Counter(key for command in in_pane(pane) for key in command.keys)
    assert [key for key, times in counted.items() if times > 1] == []


def test_ids_are_unique_and_the_promised_keys_come_first() -> None:
    firsts = {command.id: command.keys[0] for command in COMMANDS if command.keys}
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert {name: firsts.get(name) for name in PROMISED} == PROMISED


def test_nothing_needs_ctrl_alt_or_a_function_key() -> None:
    for command in COMMANDS:
        if command.keys and command.id != "suspend":  # that one is every terminal's
            assert not command.keys[0].startswith(("ctrl+", "alt+", "f1")), command.id


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_action_is_there(command: Command) -> None:
    place, rest = command.action.split(".") if "." in command.action else ("", command.action)
    name = f"action_{rest.partition('(')[0]}"
    if place == "screen":
        assert callable(getattr(ReadingScreen, name))
    elif not place:
        assert all(callable(getattr(WIDGETS[pane], name)) for pane in command.panes)


def test_keys_of_ones_own() -> None:
    assert keymap({"keep": ("B",), "forward": ("F",)}) == {"keep": "B", "forward": "F"}
    assert keymap({"statement.next": (";", "full_stop")}) == {"statement.next": "semicolon,full_stop"}


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"kepe": ("K",)}, "no command.*kee?p"),
        ({"keep": ("j",)}, "the key j would mean both sentence.next and keep"),
        ({"source.filter": ("c",)}, "In the sources"),
    ],
)
def test_keys_that_clash_are_refused(wanted: dict[str, tuple[str, ...]], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        keymap(wanted)


def test_key_names_are_textuals() -> None:
    named = {key.value for key in Keys} | set(KEY_ALIASES)
    strange = [key for command in COMMANDS for key in command.keys if len(key) > 1 and "+" not in key]
    assert [key for key in strange if key not in named and not key.replace("_", "").isalnum()] == []
