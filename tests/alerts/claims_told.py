"""Makes claims as an article left them, with the little that a test of rules cares about."""

from typing import Any

from monitor import config
from monitor.alerts import rules
from monitor.claims.changes import ChangedClaim, Changes
from monitor.claims.claim import ArticleRef, Claim, StatedFigure, TakenPosition
from monitor.extraction.findings import Counted

SETTINGS = config.Claims()
NOW = "2031-03-09T10:00:00Z"
CHANGES = (config.Rule("any-change", "figure_changed"), config.Rule("new-denial", "new_denial"))


def article(number: int) -> ArticleRef:
    """The article with this number."""
    return ArticleRef(f"a{number}", f"{number}.txt", None, None, None, f"2031-03-0{number}T00:00:00Z")


def stated(value: float | None, number: int, **told: Any) -> StatedFigure:
    """A figure of the article with this number; what is not told is plain."""
    counted = Counted(noun=told.pop("noun", "villager"), noun_class=told.pop("noun_class", "people"))
    at = told.pop("at", 5)
    fields: dict[str, Any] = {
        "low": value, "high": value, "qualifier": "exact", "unit": "villagers", "text": f"{value} villagers",
        "quote": "A sentence.", "quote_start": 0, "end": at + 9, "line": 1, "speaker": "Mayor", "speakers": ("Mayor",),
        "party": "Vesk", "subject": "villagers who left",
    }  # fmt: skip
    return StatedFigure(
        id=f"a{number}.{at}", value=value, start=at, article=article(number), position=number, counted=counted,
        **{**fields, **told},
    )  # fmt: skip


def denied(party: str | None, number: int, **told: Any) -> TakenPosition:
    """A denial in the article with this number."""
    fields: dict[str, Any] = {
        "stance": "denies", "speaker": party, "speakers": (party,) if party else (), "text": 'called it "a tale"',
        "quote": "A sentence.", "quote_start": 0, "end": 60, "line": 2, "object": "it",
    }  # fmt: skip
    at = told.pop("at", 40)
    return TakenPosition(
        id=f"a{number}.{at}", party=party, start=at, article=article(number), position=number, **{**fields, **told}
    )


def claim(*items: StatedFigure | TakenPosition, id_: str = "claim1") -> Claim:
    """A claim of these figures and positions."""
    figures = tuple(item for item in items if isinstance(item, StatedFigure))
    positions = tuple(item for item in items if isinstance(item, TakenPosition))
    return Claim(
        id=id_, kind="figure" if figures else "allegation", subject="villagers who left", unit="people",
        status="reported", range=None, figures=figures, positions=positions, first_position=1, last_position=2,
        first_seen="2031-03-01T00:00:00Z", last_seen="2031-03-02T00:00:00Z",
    )  # fmt: skip


def decide(*changed: ChangedClaim, rules_: tuple[config.Rule, ...] = CHANGES) -> list[rules.Decision]:
    """What the rules decide on what the second article changed."""
    return list(rules.decide(Changes(2, claims=changed), rules_, SETTINGS, NOW))


def change(before: list[Any], brought: list[Any], id_: str = "claim1") -> ChangedClaim:
    """A claim that had `before` and was brought `brought`."""
    known = claim(*before, id_=id_) if before else None
    return ChangedClaim(known, claim(*before, *brought, id_=id_))


def alerts(*changed: ChangedClaim) -> list[Any]:
    """The alerts among the decisions."""
    return [decision.alert for decision in decide(*changed) if decision.alert is not None]
