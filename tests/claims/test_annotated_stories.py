"""The annotated stories keep their claims whatever the order of their articles and whatever else is in the inbox."""

from __future__ import annotations

import json
import random
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from monitor import config
from monitor.alerts import rules
from monitor.claims import match, project
from monitor.claims.changes import Slice
from monitor.events.ids import short_id
from monitor.events.kinds import ArticleReceived
from monitor.extraction import model
from monitor.extraction.extract import Text, extract
from monitor.inbox.read import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.claims.claim import Claim
    from monitor.extraction.findings import Findings

pytestmark = pytest.mark.slow

STORIES = sorted(Path(__file__).parents[2].glob("benchmarks/stories/[ab]/*/gold.json"))
ORDERS = 3  # shufflings of each story


class Article(NamedTuple):
    """An article of a story, as received, and what was found in it."""

    story: str
    event: ArticleReceived
    findings: Findings


class Folded(NamedTuple):
    """What became of some articles."""

    claims: dict[str, Claim]
    alerts: list[tuple[str, Any]]  # claim and new value of each change told

    @property
    def groups(self) -> set[frozenset[str]]:
        """The figures' ids by claim."""
        return {frozenset(figure.id for figure in claim.figures) for claim in self.claims.values() if claim.figures}


@pytest.fixture(scope="module")
def stories() -> dict[str, list[Article]]:
    """All articles of the annotated stories, read once."""
    language = model.load(config.Extraction().model)
    found: dict[str, list[Article]] = {}
    for gold in STORIES:
        for one in json.loads(gold.read_text(encoding="utf-8"))["articles"]:
            found.setdefault(gold.parent.name, []).append(_article(gold.parent / one["file"], language))
    return found


def _article(file: Path, language: Any) -> Article:
    raw = file.read_bytes()
    read_in = read(raw, file.name)
    id_ = short_id("article", raw)
    event = ArticleReceived(
        article_id=id_, sha256=id_, size=len(raw), inbox="inbox", file=file.name, format=read_in.format,
        text=read_in.text, received_at="2031-03-01T00:00:00Z", title=read_in.title, outlet=read_in.outlet,
        published_at=read_in.published_at, blocks=read_in.blocks,
    )  # fmt: skip
    text = Text(
        id=id_, text=read_in.text, title=read_in.title, published_at=read_in.published_at, language=read_in.language,
        blocks=read_in.blocks,
    )  # fmt: skip
    return Article(file.parent.name, event, extract(text, language))


def fold(articles: Sequence[Article]) -> Folded:
    """Folds the articles in this order, with nothing kept out of sight."""
    folded = Folded({}, [])
    parties: dict[str, str] = {}
    anchors: dict[str, tuple[str, ...]] = {}
    for position, (_, event, findings) in enumerate(articles, 1):
        received: Any = SimpleNamespace(position=position, event=event)
        known = Slice(claims=tuple(folded.claims.values()), parties=parties, anchors=dict(anchors))
        changes = project.project(known, received, findings, config.Claims())
        for claim in changes.dropped:
            del folded.claims[claim.id]
        folded.claims.update({changed.after.id: changed.after for changed in changes.claims})
        parties = {**parties, **dict(changes.parties)}
        anchors[event.article_id] = match.anchors(findings)
        for one in rules.decide(changes, config.DEFAULT_RULES, config.Claims(), event.received_at):
            if one.alert is not None and one.alert.current is not None:
                folded.alerts.append((one.alert.claim.id, one.alert.current.value))
    return folded


@pytest.mark.parametrize("story", [gold.parent.name for gold in STORIES])
def test_a_story_has_the_same_claims_in_every_order(stories: dict[str, list[Article]], story: str) -> None:
    """Reversed or shuffled: the same figures share a claim, and no value of a claim is told twice."""
    straight = fold(stories[story])
    chance = random.Random(story)
    orders = [stories[story][::-1], *(chance.sample(stories[story], len(stories[story])) for _ in range(ORDERS))]
    for folded in map(fold, orders):
        assert folded.groups == straight.groups
        assert len(folded.alerts) == len(set(folded.alerts))


def test_no_claim_mixes_two_stories(stories: dict[str, list[Article]]) -> None:
    """All stories in one inbox, an article of each by turns, have the claims that each has alone."""
    longest = max(len(articles) for articles in stories.values())
    mingled = [articles[turn] for turn in range(longest) for articles in stories.values() if turn < len(articles)]
    alone = [fold(articles).groups for articles in stories.values()]
    assert fold(mingled).groups == {group for groups in alone for group in groups}
