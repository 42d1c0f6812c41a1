"""How tables are laid out: what wraps, what is as wide as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from monitor.cli import table

if TYPE_CHECKING:
    from collections.abc import Sequence


def drawn(
    rows: Sequence[Sequence[str]], styles: dict[str, str], width: int, columns: str = "ID TEXT FILE"
) -> list[str]:
    """The lines of a table, its looks written out as tags."""
    return list(
        table.lines(columns.split(), rows, styles, width, lambda text, look: f"<{look}>{text}" if look else text)
    )


def test_columns_stand_below_each_other() -> None:
    """A gap of two cells lies between them, and nothing trails behind the last text."""
    assert drawn([("a1", "fog", "one.txt"), ("b2", "a long night", "two.txt")], {}, 80) == [
        "<bold>ID  <bold>TEXT          <bold>FILE",
        "a1  fog           one.txt",
        "b2  a long night  two.txt",
    ]


def test_a_text_wraps_between_words_where_there_is_no_room() -> None:
    """Its column takes what the others leave; they stay whole."""
    rows = [("a1", "nineteen people were killed on the ridge", "one.txt")]
    assert drawn(rows, {"TEXT": "red*"}, 33) == [
        "<bold>ID  <bold>TEXT                  <bold>FILE",
        "a1  <red>nineteen people were  one.txt",
        "    <red>killed on the ridge",
    ]


def test_a_word_wider_than_its_column_is_cut() -> None:
    """Better than a line that the terminal would break anywhere."""
    lines = drawn([("a1", "x" * 30, "f")], {"TEXT": "*"}, 25)
    assert lines[1:] == [f"a1  {'x' * 15}  f", f"    {'x' * 15}"]


def test_two_columns_share_what_there_is() -> None:
    """The wider one gives way first."""
    lines = drawn([("a1", "many words " * 9, "few words")], {"TEXT": "*", "FILE": "*"}, 40)
    assert lines[0] == f"<bold>ID  <bold>TEXT{' ' * 23}<bold>FILE"
    assert lines[1] == "a1  many words many words      few words"


def test_wide_characters_take_two_cells() -> None:
    """Columns stand straight behind them, and what lies on top of another takes none."""
    assert table.cells("日本") == 4
    assert table.cells("e\u0301t") == 2
    lines = drawn([("日本", "a", "b"), ("xy", "a", "b")], {}, 80)
    assert lines[1:] == ["日本  a     b", "xy    a     b"]


def test_where_there_is_no_room_rows_become_records() -> None:
    """Each cell has a line of its own, and what is empty has none."""
    rows = [("a1", "fog on the ridge tonight", "one-long-name.txt"), ("b2", "-", "two.txt")]
    assert drawn(rows, {"ID": "cyan", "TEXT": "bold*"}, 20) == [
        "ID    <cyan>a1", "TEXT  fog on the", "      ridge tonight", "FILE  one-long-name.", "      txt",
        "", "ID    <cyan>b2", "FILE  two.txt",
    ]  # fmt: skip


@given(
    st.lists(st.tuples(*[st.text("ab 日\u0301", max_size=60)] * 3), max_size=5),
    st.integers(min_value=20, max_value=120),
)
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, ...]], width: int) -> None:
    """Whatever the texts are, and none of their letters is lost."""
    styles = {"ID": "*", "TEXT": "*", "FILE": "*"}
    lines = list(table.lines(["ID", "TEXT", "FILE"], rows, styles, width, lambda text, _look: text))
    assert max(map(table.cells, lines)) <= width
    told, given_ = "".join(lines), "".join(map("".join, rows))
    assert [told.count(letter) for letter in "ab日\u0301"] == [given_.count(letter) for letter in "ab日\u0301"]
