"""What claims are called."""

import pytest
from claims_made import figure, findings, received

from monitor.claims import naming, stating


def called(*subjects: str, **told: object) -> str:
    """The title of a claim whose figures put the question in these ways."""
    found = findings(
        *(
            figure(
                40 + at, "miner", at=10 + 40 * at, subject=one, modifiers=("peruvian",), predicates=("hurt",), **told
            )
            for at, one in enumerate(subjects)
        )
    )
    event = received(1)
    return naming.title(stating.stated(event.event, found, {}, 1).figures, "number")


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Peruvian miners hurt amid a strike", "Peruvian miners hurt"),
        ("Peruvian miners hurt in a shaft with its lift", "Peruvian miners hurt in a shaft"),
        ("miners hurt on the", "miners hurt"),
        ("they stay in hospital", "stay in hospital"),
        ("the miners of Ayar", "miners of Ayar"),
    ],
)
def test_a_subject_is_cut_to_what_tells(subject: str, title: str) -> None:
    """Tails, loose ends and pronouns say nothing of the question."""
    assert naming.shortened(subject) == title


def test_sentences_are_preferred_to_headlines() -> None:
    """A subject in the capitals of a headline yields to one from a sentence."""
    assert called("Peruvian Miners Hurt", "Peruvian miners hurt in a shaft") == "Peruvian miners hurt in a shaft"


def test_the_title_tells_what_became_of_them() -> None:
    """A subject without the deed yields to one that names it, whichever came first."""
    assert called("Peruvian miners at work there", "Peruvian miners hurt") == "Peruvian miners hurt"


def test_the_first_of_equal_subjects_is_the_title() -> None:
    """A later article that says the same otherwise leaves the title as it was."""
    assert called("Peruvian miners hurt in Ayar", "Peruvian miners hurt in Ocro") == "Peruvian miners hurt in Ayar"


def test_a_title_yields_only_to_one_that_is_clearly_fuller() -> None:
    """Whom and where is worth a new name; the same said otherwise is not."""
    assert called("Peruvian miners hurt", "Peruvian miners hurt in a shaft") == "Peruvian miners hurt in a shaft"
    long = "Peruvian miners hurt in a shaft of the mine at Ayar"
    assert called("Peruvian miners hurt", long) == "Peruvian miners hurt"
