"""Says what speaks for and against a claim that a position may bear on: what is named, where it stands, who says it."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from monitor.claims import bearing_words as known_by
from monitor.claims import discourse
from monitor.claims.bearing_discourse import by_flow
from monitor.claims.bearing_weights import LEAD, WEIGHTS
from monitor.claims.folding import name_key
from monitor.claims.heard import is_others, is_own
from monitor.claims.quantity import equal
from monitor.claims.voices import one_voice, speaks_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from monitor.claims.bearing_words import Known
    from monitor.claims.claim import StatedFigure, TakenPosition
    from monitor.claims.heard import Said
    from monitor.claims.pointing import Pointing

_EXPLICIT = 0.4  # of the reasons in words, without which an object that names something names another thing
_LIGHT = frozenset(("topic", "apart", "theirs"))  # reasons in words that name nothing by themselves
_NEXT = 30  # code points between one sentence and the next one
_LISTED = 400  # code points behind a colon in which what it announces is told
_TOTAL = re.compile(r"\b(?:of|out of|among) (?:the|its|their|all|those|these)(?: \w+)? ?$")
_ALLEGED = re.compile(
    r"\b(?:alleged|allegedly|reported|reportedly|rumou?red|suspected|suspects|unconfirmed|supposedly)\b"
)
_OURS = re.compile(r"\b(?:our|my)\b")
_SCALE: dict[Pointing, float] = {"named": WEIGHTS.in_words, "asked": WEIGHTS.in_asked, "deed": WEIGHTS.in_deed}


def reasons(said: Said, one: Known, rare: Mapping[str, int], most: int) -> Iterator[tuple[str, float]]:
    """What speaks for and against a claim, each reason by its name.

    `most` is how many figures the article has of the claim that it tells most of. A claim is mostly told elsewhere, by
    parties that have nothing to do with the position: what can't be a reason then is not looked for.
    """
    taken = said.heard.taken
    here = said.here.get(one.claim.id, ())
    others = [figure for figure in here if is_others(figure, taken)]
    explicit = [*_by_words(said, one, rare, others), *(_by_answer(said, one, here) if here else ())]
    yield from explicit
    yield from _against(said, one, sum(reason for name, reason in explicit if name not in _LIGHT))
    scale = _SCALE.get(said.how, 1.0)
    for name, reason in (*(_by_place(said, others) if others else ()), *_by_prominence(said, one, others, most)):
        yield name, scale * reason
    yield from by_flow(said, one, others)
    if one.claim.figures:
        yield from _by_telling(said, one, others)
    if one.claim.positions or taken.party in one.parties:
        yield from _by_party(said, one)


def _by_telling(said: Said, one: Known, here: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """Where and by whom the claim is told, however the words point: an article answers what it has told itself."""
    weights, taken = WEIGHTS, said.heard.taken
    if not here and said.others and all(before.article.id != taken.article.id for before in one.claim.positions):
        known = said.how in {"named", "asked", "deed"} or taken.stance == "retracts"
        yield "elsewhere", weights.named_elsewhere if known else weights.elsewhere
    if here:
        skipped = said.unsaid and said.how == "just_said"  # "this" is what was just said, and that was no number
        before = [] if skipped else [figure for figure in here if figure.start < taken.start]
        if before and before[-1].start >= said.heard.around.paragraph:
            yield "here", weights.here
        last = _last_told(said) if before else None
        if last is not None and any(figure.quote_start == last.quote_start for figure in before):
            yield "told_last", weights.told_last
        if any(figure.start < said.heard.around.head for figure in here):
            yield "headline", weights.headline
    yield "claimed", weights.claimed * _by_others(one, taken) / len(one.claim.figures)


def _by_others(one: Known, taken: TakenPosition) -> int:
    """How many figures of the claim somebody else gives."""
    own = one.parties.get(taken.party, 0) if taken.party is not None else 0
    return len(one.claim.figures) - one.parties.get(None, 0) - own


def _against(said: Said, one: Known, explicit: float) -> Iterator[tuple[str, float]]:
    """What keeps a claim from being what the object speaks of."""
    weights = WEIGHTS
    if said.how == "named" and explicit < _EXPLICIT:
        doubted = said.heard.taken.stance in {"denies", "confirms"}
        yield "unnamed", weights.unnamed if doubted else weights.hardly_named
    if said.how in {"amount", "pair"} and one.claim.kind == "allegation":
        yield "no_amount", weights.unnamed
    if said.how == "deed" and said.unsaid and one.claim.kind == "figure":
        yield "no_deed", weights.no_deed
    if said.bare_deed and one.claim.kind == "figure":
        yield "bare_deed", weights.bare_deed
    if one.setting and explicit < weights.number_elsewhere and said.heard.taken.stance == "denies":
        yield "setting", weights.setting
    if said.granted and said.granted & one.numbers:
        yield "granted", weights.unnamed


def _by_words(
    said: Said, one: Known, rare: Mapping[str, int], others: Sequence[StatedFigure]
) -> Iterator[tuple[str, float]]:
    weights, taken = WEIGHTS, said.heard.taken
    if one.claim.id in said.held:
        yield "held", weights.number
    elif said.numbers and (common := [at for at, number in enumerate(said.numbers) if number in one.numbers]):
        here = any(known_by.numbers_of(figure) & set(said.numbers) for figure in others)
        yield "number", (weights.number if here else weights.number_elsewhere) - min(1, common[0]) * weights.aside
    yield "words", weights.words * known_by.overlap(said.wanted, one, rare)
    yield "apart", weights.apart * known_by.apart(said.wanted, one, said.told)
    if said.fate and one.fate:
        yield "fate", weights.fate if said.fate & one.fate else weights.other_fate
    elif said.how != "named" and said.topic_fate & one.fate:
        yield "topic_fate", weights.topic_fate
    share = WEIGHTS.in_words if said.how == "named" else 1.0
    if not others or all(figure.quote_start != taken.quote_start for figure in others):
        yield "topic", share * weights.topic * known_by.shared(said.topic, one, rare)
    if said.how not in {"named", "asked"} and not (
        others and any(_follows(figure.quote_start + len(figure.quote), said) for figure in others)
    ):
        yield "antecedent", weights.antecedent * known_by.shared(said.antecedent, one, rare)
    yield from _by_source(said, one, others)
    if said.how == "deed" and one.claim.kind == "allegation":
        yield "deed", weights.deed


def _by_source(said: Said, one: Known, others: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """Whether whoever is named as the source of the claim stands behind a figure of it."""
    owner = said.heard.around.owner
    if owner is not None:
        given = any(
            figure.party is not None and name_key(figure.party) == name_key(owner) for figure in one.claim.figures
        )
        yield "source", WEIGHTS.source if given else WEIGHTS.other_source
    elif said.owners and said.owners & one.voices:
        yield "source", WEIGHTS.source * (WEIGHTS.in_words if said.how == "named" else 1.0)
    if said.theirs is not None and any(figure.party == said.theirs for figure in others):
        yield "theirs", WEIGHTS.theirs


def _by_answer(said: Said, one: Known, here: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """The denier's own number, told in the same breath, answers the question denied."""
    taken = said.heard.taken
    if taken.stance not in {"denies", "confirms"} or not here or not _by_others(one, taken):
        return
    first = next((told.figure for told in said.heard.placed if _answers(told.figure, said)), None)
    if first in here:
        yield "answer", WEIGHTS.answer


def _by_place(said: Said, others: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """How near before the stance the claim was told; what nobody stands behind is seldom denied or doubted."""
    weights, taken = WEIGHTS, said.heard.taken
    end = taken.quote_start + len(taken.quote)
    here = [figure for figure in others if figure.quote_start == taken.quote_start]
    if before := [figure for figure in here if figure.start < taken.start]:
        yield "same_sentence", weights.same_sentence * _stands(before[-1], taken)
        if before[-1].party is not None:
            yield "attributed", weights.attributed
        return
    if here:
        after = weights.confirmed_after if taken.stance == "confirms" else weights.after
        yield "confirmed_after" if taken.stance == "confirms" else "after", after * _stands(here[0], taken)
    elif taken.quote.endswith(":") and any(0 <= figure.start - end < _LISTED for figure in others):
        yield "announced", weights.announced
    yield from _by_nearest(said, others)


def _by_nearest(said: Said, others: Sequence[StatedFigure]) -> Iterator[tuple[str, float]]:
    """What the figure of the claim that stands nearest before the stance's sentence tells."""
    weights, taken, near = WEIGHTS, said.heard.taken, said.heard.around
    back = [
        (at, figure)
        for figure in others
        if figure.start < taken.quote_start
        and (at := discourse.sentences_back(near, taken.quote_start, figure.start)) is not None
    ]
    if not back:
        return
    nearest, figure = min(back, key=lambda pair: (pair[0], -pair[1].start))
    close = weights.many_near if said.how in {"many", "absent"} else weights.near
    yield "near", close / nearest / math.sqrt(_told_beside(said, figure)) * _stands(figure, taken)
    if near.paragraph <= figure.start and not (said.unsaid and said.how == "just_said"):
        yield "paragraph", weights.paragraph
    if figure.party is not None:
        yield "attributed", weights.attributed / max(1, nearest)
    if _TOTAL.search(figure.quote[: figure.start - figure.quote_start]):
        yield "total", weights.total


def _last_told(said: Said) -> StatedFigure | None:
    """The figure that stands last before the stance's sentence."""
    start = said.heard.taken.quote_start
    return next((one.figure for one in reversed(said.others) if one.figure.start < start), None)


def _told_beside(said: Said, figure: StatedFigure) -> int:
    """How many claims the sentence of a figure speaks of: the more, the less does "the figure" mean it."""
    return len({one.claim_id for one in said.others if one.figure.quote_start == figure.quote_start})


def _stands(figure: StatedFigure, taken: TakenPosition) -> float:
    if _OURS.search(taken.object) or _ALLEGED.search(figure.quote):
        return 1.0
    doubted = taken.stance in {"denies", "unverified", "no_comment"}
    return WEIGHTS.unvoiced if doubted and figure.party is None else 1.0


def _by_prominence(said: Said, one: Known, others: Sequence[StatedFigure], most: int) -> Iterator[tuple[str, float]]:
    """How much the article and the story speak of the claim."""
    weights = WEIGHTS
    if most:
        denied = said.how == "" and said.heard.taken.stance == "denies"
        lead = LEAD["just_said"] if denied or said.goes_on else LEAD.get(said.how, weights.lead)
        yield "lead", lead * len(others) / most
    less = 0.5 if said.how == "just_said" or said.goes_on else 1.0
    if others and any(figure.start < said.heard.around.head for figure in others):
        yield "title", less * weights.title
    yield "story", less * weights.story * len(one.claim.figures) / max(1, said.most)
    if said.how == "pair" and _rivals(others):
        yield "rivals", weights.rivals


def _rivals(figures: Sequence[StatedFigure]) -> bool:
    """Whether two parties tell two values here."""
    return any(one.party != other.party and not equal(one, other) for one in figures for other in figures)


def _by_party(said: Said, one: Known) -> Iterator[tuple[str, float]]:
    """What the party has had to do with the claim before; it tells less where the object names what it is."""
    weights, taken, scale = WEIGHTS, said.heard.taken, _SCALE.get(said.how, 1.0)
    has_own = taken.party is not None and taken.party in one.parties
    own = [figure for figure in one.claim.figures if is_own(figure, taken)] if has_own else []
    others = [figure for figure in one.claim.figures if figure.party not in {None, taken.party}] if own else []
    if taken.stance != "no_comment" and any(not equal(mine, other) for mine in own for other in others):
        answered = weights.amount_contested if said.how == "amount" and taken.stance == "denies" else weights.contested
        yield "contested", scale * answered
    if taken.stance == "retracts" and own:
        yield "own", weights.own
    before = [known for known in one.claim.positions if one_voice(known, taken) or speaks_for(taken, known)]
    stances = {known.stance for known in before}
    if stances:
        again = said.again and taken.stance in stances and said.how != "named"
        yield "taken_before", weights.again if again else weights.taken_before
    here = (known.quote_start + len(known.quote) for known in before if known.article.id == taken.article.id)
    pointed = said.how != "named" and (said.how != "asked" or said.contrary)
    if pointed and any(_follows(end, said) for end in here) and not _counts_here(said):
        yield "chain", weights.chain
    if taken.stance == "denies" and "denies" in stances and one.numbers & set(said.numbers):
        yield "denied_number", weights.denied_number
    if "denies" in stances:
        if taken.stance == "retracts" and not own:
            yield "own", weights.own
        elif taken.stance in {"confirms", "retracts"}:
            yield "admits", scale * weights.admits


def _counts_here(said: Said) -> bool:
    """Whether the stance's own sentence tells somebody else's number."""
    return any(one.figure.quote_start == said.heard.taken.quote_start for one in said.others)


def _follows(end: int, said: Said) -> bool:
    """Whether the stance's sentence is the one right behind a place."""
    return 0 <= said.heard.taken.quote_start - end <= _NEXT


def _answers(figure: StatedFigure, said: Said) -> bool:
    """Whether the denier tells his own number in the same breath: "That is a lie. It is 9"."""
    taken = said.heard.taken
    reach = taken.quote_start + len(taken.quote) + _NEXT
    return is_own(figure, taken) and figure.start > taken.start and figure.quote_start <= reach
