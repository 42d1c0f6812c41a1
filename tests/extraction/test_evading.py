"""Which words evade an answer, and which unsay what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

TAKEN = """
no_comment | clinic | The clinic said it could not discuss individual patients.
no_comment | club | The club said that it did not discuss leaked papers.
no_comment | ministry | The ministry referred all inquiries to the navy.
no_comment | driver | The driver put a finger to his lips.
no_comment | harbour | The harbour office did not take calls.
no_comment | colonel | The colonel took no questions.
no_comment | auditors | The auditors pointed to their duty of confidentiality.
no_comment | chairman | The chairman made no remark on leaving.
no_comment | office | The office let two deadlines pass.
retracts | editor | The editor ate humble pie.
retracts | mayor | The mayor said that he stood corrected.
retracts | trainer | The trainer said that he had spoken out of turn.
retracts | Lena Orr | “The note should not have gone out,” said Lena Orr.
""".strip().splitlines()


@pytest.mark.parametrize("row", TAKEN)
def test_evading_and_unsaying_are_read(read: Read, row: str) -> None:
    """Neither needs a word for silence or for withdrawal."""
    stance, party, text = (part.strip() for part in row.split("|"))
    (position,) = read(text).positions
    assert position.stance == stance
    assert party in position.speakers[0]


NOT_TAKEN = """
The band did not take the bus.
The doctor referred her to a specialist.
The widow ate apple pie.
The statue stood in the square.
""".strip().splitlines()


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_the_same_words_of_other_things_take_no_stance(read: Read, text: str) -> None:
    """Pies are eaten, and patients are referred."""
    assert read(text).positions == ()
