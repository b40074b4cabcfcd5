"""Pages that a browser draws from their scripts."""

from __future__ import annotations

import json
import time

import pytest

from tui.clean import clean
from tui.errors import NoArticleError
from tui.page import Page

BODY = "".join(
    f"<p>The weir held for the {n}th night, and the mill below it stayed dry.</p>" for n in range(9)
)


def page(payload: str) -> Page:
    head = "<title>Weir holds</title>"
    return Page(f"<html><head>{head}</head><body><script>{payload}</script></body></html>")


def test_the_text_is_taken_out_of_a_script_and_that_is_told() -> None:
    article = clean(page(f"self.push([1,{json.dumps(BODY)}])"), "page")
    assert article.text.count("The weir held") == 9
    assert any("JavaScript" in note.text for note in article.notes)


def test_strings_that_never_end_cost_no_time() -> None:
    start = time.process_time()
    with pytest.raises(NoArticleError):
        clean(page('"' + '\\"' * 40_000), "page")
    assert time.process_time() - start < 2


@pytest.mark.parametrize("payload", ["", "var a = 1;", json.dumps("x" * 400), '"' + "\\" * 399, '"' * 900])
def test_a_script_without_text_is_no_article(payload: str) -> None:
    with pytest.raises(NoArticleError):
        clean(page(payload), "page")


@pytest.mark.parametrize(
    "block", [{"type": "p", "html": "{}"}, {"data": {"kind": 1, "text": {"plain": "{}"}}}, "{}"]
)
def test_the_text_is_taken_out_of_a_list_of_paragraphs(block: object) -> None:
    texts = [f"The weir held for the {n}th night, and the mill below it stayed dry." for n in range(9)]
    blocks = [json.loads(json.dumps(block).replace("{}", text)) for text in texts]
    data = {"page": {"menu": ["Home", "News"], "story": {"title": "Weir holds", "body": blocks}}}
    shown = "<div id=app>Please enable JavaScript to view this page.</div>"
    html = f"<html><body>{shown}<script type=application/json>{json.dumps(data)}</script></body></html>"
    article = clean(Page(html), "page")
    assert article.text.count("The weir held") == 9
    assert "enable" not in article.text
    assert any("JavaScript" in note.text for note in article.notes)


def test_data_that_is_nested_without_end_costs_no_time() -> None:
    with pytest.raises(NoArticleError):
        clean(page('{"a":' * 50_000), "page")
    with pytest.raises(NoArticleError):
        clean(page('{"a":' * 400 + "1" + "}" * 400), "page")
