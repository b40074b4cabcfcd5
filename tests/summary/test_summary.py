from tui import read

TEXT = """\
The harbour of Aldmouth will close to large ships in May, the port authority said on Monday.
But it gave no reason.
Fishing boats may use the small basin while the large harbour is rebuilt.
Work on the harbour wall costs nine million pounds and lasts two years.
“We have waited for this wall since the storm,” the harbour master, Ines Cole, said.
The storm of 2019 broke the wall in two places and sank eleven boats.
"""


def test_a_summary_is_made_of_sentences_that_read_well_alone() -> None:
    reading = read(TEXT, clean="none", summary=3)
    points = [point.span.of(TEXT) for point in reading.summary.points]
    assert len(points) == 3
    assert points[0] == TEXT.splitlines()[0]
    assert "But it gave no reason." not in points[1:] or points[0] == TEXT.splitlines()[0]
