"""Which of two articles was surely published before the other."""

import pytest

from monitor.claims.claim import ArticleRef
from monitor.claims.published import reach, surely_before


def article(published: str | None, received: str = "2031-03-09T12:00:00Z") -> ArticleRef:
    """An article with these times."""
    return ArticleRef("a1", "1.txt", None, None, published, received)


CASES = {
    "an earlier day": ("2031-03-04", "2031-03-05", True),
    "the same day": ("2031-03-05", "2031-03-05", False),
    "a later day": ("2031-03-06", "2031-03-05", False),
    "an earlier hour": ("2031-03-05T09:00:00Z", "2031-03-05T09:01:00Z", True),
    "an earlier hour in another zone": ("2031-03-05T10:00:00+02:00", "2031-03-05T09:00:00Z", True),
    "a later hour in another zone": ("2031-03-05T10:00:00-02:00", "2031-03-05T09:00:00Z", False),
    "a day against an hour of it": ("2031-03-05", "2031-03-05T09:00:00Z", False),
    "a day against an hour of the next": ("2031-03-05", "2031-03-06T00:10:00Z", True),
    "nothing told": (None, None, False),
    "a date that is none": ("soon", "2031-03-05", False),
}


@pytest.mark.parametrize("case", CASES)
def test_only_what_is_sure_counts_as_before(case: str) -> None:
    """A date leaves its day open, a time with its zone leaves nothing open."""
    one, other, before = CASES[case]
    assert surely_before(article(one), article(other)) is before


def test_an_undated_article_counts_as_published_when_it_came_but_not_beside_what_came_with_it() -> None:
    """Somebody who drops a folder of old articles says nothing of when the undated ones are from."""
    undated = article(None, "2031-03-05T12:00:00Z")
    assert surely_before(article("2031-03-02", "2031-03-07T12:00:00Z"), undated)
    assert not surely_before(article("2031-03-02", "2031-03-05T12:00:09Z"), undated)
    assert not surely_before(undated, article("2031-03-06", "2031-03-05T12:00:09Z"))


def test_a_claims_reach_is_from_the_first_to_the_last_published() -> None:
    """As precise as each article tells it."""
    articles = [article("2031-03-04"), article("2031-03-02T08:00:00Z"), article("2031-03-03")]
    assert reach(articles) == ("2031-03-02T08:00:00Z", "2031-03-04")
