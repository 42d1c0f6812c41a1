"""How the question behind a figure is put into words."""

import pytest
from spacy.language import Language

from monitor.extraction import figures, layout, passages


@pytest.fixture
def titled(nlp: Language):  # type: ignore[no-untyped-def] # noqa: ANN201
    """The subjects of all figures of a text."""

    def find(text: str) -> list[str]:
        return [one.subject for one in figures.find(passages.parse(text, layout.blocks(text), nlp))]

    return find


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("After they sign, they undergo 5-6 weeks of medical checks.", "weeks of medical checks"),
        ("They spend two months in mountain barracks.", "months in mountain barracks"),
        ("He admitted paying PEN 40,000 ($10,800) to join the guild.", "paid to join the guild"),
        (
            "The estimate of 900 barrels given out by the port office is baseless.",
            "barrels given out by the port office",
        ),
        ("The gang asked for a ransom of $3 million.", "ransom"),
        ("The slick covered 14 square kilometres.", "square km that slick covered"),
        ("The miller must pay $700 to each tenant.", "paid to each tenant by miller"),
        ("Bread prices rose 8 percent.", "Bread prices rose"),
    ],
)
def test_sums_and_measures_are_called_by_what_they_are_of(titled, text: str, subject: str) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """No pronoun, bare verb or half a sentence stands as the title of a sum, share or measure."""
    assert titled(text)[0] == subject
