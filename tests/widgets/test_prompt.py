import pytest
from textual.app import App, ComposeResult
from textual.events import Paste

from tui.messages import Pasted
from tui.widgets.prompt import Prompt


class _Page(App[None]):
    pasted = ""

    def compose(self) -> ComposeResult:
        yield Prompt()

    def on_pasted(self, message: Pasted) -> None:
        self.pasted = message.text


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
async def test_a_text_is_told_from_a_line_whatever_ends_its_lines(end: str) -> None:
    app = _Page()
    async with app.run_test(size=(40, 5)) as pilot:
        app.query_one(Prompt).post_message(Paste(f"Harbour shut{end}{end}Nobody sails."))
        await pilot.pause()
        assert app.pasted == "Harbour shut\n\nNobody sails."
        assert app.query_one(Prompt).value == ""


async def test_one_line_is_typed() -> None:
    app = _Page()
    async with app.run_test(size=(40, 5)) as pilot:
        app.query_one(Prompt).post_message(Paste("https://courier.example/boat"))
        await pilot.pause()
        assert app.pasted == ""
        assert app.query_one(Prompt).value == "https://courier.example/boat"
