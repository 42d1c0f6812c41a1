"""`monitor silence` and `monitor silences`: ask not to be told of something for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor.cli.options import configuration, output

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from monitor.alerts.silences import Silence

COLUMNS = ("ID", "MATCHES", "UNTIL", "BY", "REASON", "STATE")
STYLES = {"ID": "cyan", "MATCHES": "*", "BY": "bold", "REASON": "*", "STATE": "yellow"}


@click.command()
@click.option("--kind", metavar="KIND", help="Alerts of this kind: figure_changed, new_denial, ...")
@click.option("--claim", metavar="CLAIM", help="On this claim: its id, or words of its subject.")
@click.option("--party", metavar="NAME", help="Of what this party says.")
@click.option("--text", metavar="WORDS", help="With these words in the message or the sentence.")
@click.option("--for", "lasting", metavar="SPAN", help="For so long: 90m, 8h, 3d.")
@click.option("--until", metavar="TIME", help="Until then: 2025-04-12, or 2025-04-12T07:00Z.")
@click.option("--reason", metavar="TEXT", help="Why; kept with it.")
@click.option("--end", metavar="ID", help="End a silence before its time.")
@click.option("--by", metavar="NAME", help="Who.  [default: `author` under [people], else the login name]")
@output
@configuration
def silence(config_file: Path, style: str | None, by: str | None, **given: str | None) -> None:
    """Hold back what fits, for a while. All that is given has to fit. `monitor alerts` goes on showing everything.

    What is waiting and fits is held back too. What a silence held back is not sent when it ends.
    """
    from monitor.alerts import handling, silences  # noqa: PLC0415 - `silence --help` does not need it
    from monitor.cli.acting import act  # noqa: PLC0415

    if (ended := given["end"]) is not None:
        done = act(config_file, by, lambda connection, who, now: handling.end_silence(connection, ended, who, now))
        _print([done], style, empty="")
        return
    reason = " ".join((given["reason"] or "").split())
    if not reason:
        raise click.UsageError("Tell in a few words why: --reason TEXT.")
    matcher = {field: given[field] or "" for field in silences.FIELDS}

    def begin(connection: Any, who: str, now: datetime) -> Silence:
        event = silences.added(matcher, _end(given["lasting"], given["until"], now), (who, reason), now)
        return handling.silence(connection, event, now)

    _print([act(config_file, by, begin)], style, empty="")


def _end(lasting: str | None, until: str | None, now: datetime) -> datetime:
    from datetime import UTC, datetime, timedelta  # noqa: PLC0415 - see silence

    if (lasting is None) == (until is None):
        raise click.UsageError("Say when it ends: either --for SPAN or --until TIME.")
    if lasting is not None:
        seconds = {"m": 60, "h": 3600, "d": 86_400, "w": 604_800}.get(lasting[-1:])
        if seconds is None or not lasting[:-1].isdecimal() or int(lasting[:-1]) > 10_000:  # noqa: PLR2004 - 27 years
            raise click.BadParameter("write 90m, 8h, 3d or 2w", param_hint="--for")
        return now + timedelta(seconds=int(lasting[:-1]) * seconds)
    try:
        moment = datetime.fromisoformat(until or "")
    except ValueError:
        raise click.BadParameter("write 2025-04-12 or 2025-04-12T07:00Z", param_hint="--until") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@click.command()
@click.option("--all", "everything", is_flag=True, help="Those that are over, too.")
@output
@configuration
def silences(config_file: Path, style: str | None, *, everything: bool) -> None:
    """List what is held back, by whom and why."""
    from datetime import UTC, datetime  # noqa: PLC0415 - see silence

    from monitor.alerts import silences as held  # noqa: PLC0415
    from monitor.cli.store import reading  # noqa: PLC0415

    with reading(config_file) as (connection, _):
        found = held.listed(connection, None if everything else datetime.now(UTC))
    _print(found, style, empty="Nothing is silenced.")


def _print(found: Sequence[Silence], style: str | None, empty: str) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415 - see silence

    from monitor.cli.output import print_json, print_table  # noqa: PLC0415
    from monitor.cli.words import short, when  # noqa: PLC0415
    from monitor.events.log import timestamp  # noqa: PLC0415

    if style:
        print_json([msgspec.to_builtins(one) for one in found], style)
        return
    moment, ids = timestamp(datetime.now(UTC)), [one.id for one in found]
    print_table(
        COLUMNS,
        [
            (short(one.id, ids), ", ".join(f"{field} {words!r}" for field, words in one.matcher.items()),
             when(one.until), one.author, one.reason, _state(one, moment))
            for one in found
        ],
        styles=STYLES,
        empty=empty,
    )  # fmt: skip


def _state(one: Silence, moment: str) -> str:
    if one.ended_at is not None:
        return f"ended by {one.ended_by}"
    return "holds" if one.holds(moment) else "over"
