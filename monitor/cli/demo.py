"""`monitor demo`: the real daemon on the sample articles, in a throw-away workspace, with receivers on this machine."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor import shipped
from monitor.cli.output import styled
from monitor.cli.words import counted, stances

if TYPE_CHECKING:
    from monitor.alerts.listing import ListedAlert
    from monitor.claims.claim import Claim
    from monitor.cli.demo_desk import Desk
    from monitor.delivery.receivers import ReceivedHook, ReceivedMail


@click.command()
@click.option("--full", is_flag=True, help="Print every mail whole, not only the first that tells of a change.")
def demo(*, full: bool) -> None:
    """Show the whole way on five sample articles: from a file dropped to the mail and the webhook that tell of it.

    The daemon runs for real in a throw-away workspace; mail and webhook go to receivers on this machine, nothing
    leaves it.
    """
    from monitor.cli.demo_desk import open_desk  # noqa: PLC0415 - loads the whole program

    seeds = sorted(shipped.path("seeds").glob("*.txt"))
    with tempfile.TemporaryDirectory(prefix="monitor-demo-") as folder:
        click.echo(f"Reading {len(seeds)} articles from {_near(shipped.path('seeds'))} into a throw-away store")
        with open_desk(Path(folder)) as desk:
            for seed in seeds:
                _drop(desk, seed)
            alerts = desk.wait_for_deliveries()
        _print_received(desk, alerts, full=full)
        _print_claims(desk)
        _require_all(desk, alerts)
    click.echo("Next: monitor init DIR, then monitor run --config DIR/config.toml, and drop articles into DIR/inbox.")


def _near(path: Path) -> str:
    """The path as seen from here, where that is shorter."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _drop(desk: Desk, seed: Path) -> None:
    """Gives the daemon one article and tells what came of it."""
    claims_before = {claim.id: claim for claim in desk.claims()}
    alerts_before = {listed.alert.id for listed in desk.alerts()}
    desk.drop(seed)
    desk.wait_until_read(seed.name)
    found = _found(desk.claims(), claims_before, seed.name)
    click.echo(f"  {styled(seed.name, fg='cyan')}   {found}")
    for listed in desk.alerts():
        if listed.alert.id not in alerts_before:
            click.echo(f"      {styled('ALERT', fg='red', bold=True)} {styled(listed.alert.message, bold=True)}")


def _found(claims: list[Claim], before: dict[str, Claim], file: str) -> str:
    """What one article brought, in a line."""
    figures = [figure for claim in claims for figure in claim.figures if figure.article.file == file]
    taken = [position for claim in claims for position in claim.positions if position.article.file == file]
    opened = sum(claim.id not in before for claim in claims)
    parts = [
        counted(len(figures), "figure").ljust(len("10 figures")),
        counted(len({position.id for position in taken}), "position").ljust(len("1 positions")),
        counted(opened, "new claim") if opened else "no new claim",
    ]
    if told := {stance for claim in claims for stance in _stances_from(claim, file)}:
        parts.append(", ".join(sorted(told)))
    return "  ".join(parts)


def _stances_from(claim: Claim, file: str) -> list[str]:
    return [
        f"{taken.party or taken.speaker or 'somebody'} denies"
        for taken in claim.positions
        if taken.article.file == file and taken.stance == "denies"
    ]


# ------------------------------------------------------------------------------------------ what arrived


def _print_received(desk: Desk, alerts: list[ListedAlert], *, full: bool) -> None:
    from monitor.delivery import receivers  # noqa: PLC0415 - see demo

    changes = [one.alert.id for one in alerts if one.alert.kind == "figure_changed"]
    whole = {one.alert.id for one in alerts} if full else set(changes[:1] or [one.alert.id for one in alerts[:1]])
    for listed in alerts:
        mail, hook = desk.mail_of(listed.alert.id), desk.hook_of(listed.alert.id)
        if mail is not None:
            click.echo(f"\n{styled('=== Mail received: ' + receivers.header(mail, 'subject'), bold=True, fg='green')}")
            text = _inert_lines(receivers.plain_text(mail).rstrip())
            click.echo(text if listed.alert.id in whole else _beginning(text))
        if hook is not None:
            click.echo(f"{styled('=== Webhook received:', bold=True, fg='green')} {_hook_line(hook)}")


def _beginning(text: str) -> str:
    """A mail up to the article's words: what happened, and who says so."""
    head, heading, _ = text.partition("\nIN THE ARTICLE'S WORDS\n")
    return f"{head.rstrip()}\n  [...]" if heading else text


def _inert_lines(text: str) -> str:
    from monitor.inert import inert_lines  # noqa: PLC0415 - see demo

    return inert_lines("\n".join(text.splitlines()))


def _hook_line(hook: ReceivedHook) -> str:
    told = "signature good" if hook.verified else "SIGNATURE WRONG"
    return f"{styled(hook.headers.get('webhook-id', '?'))}, {told}, {len(hook.content)} bytes of CloudEvents JSON"


def _print_claims(desk: Desk) -> None:
    from monitor.cli.claims import print_claims  # noqa: PLC0415 - see demo

    changed = {
        listed.alert.claim.id: listed.alert.article.file
        for listed in desk.alerts()
        if listed.alert.kind == "figure_changed"
    }
    click.echo(f"\n{styled('=== Claims', bold=True, fg='green')}  (monitor claims; `!`: sources disagree)")
    claims = sorted(desk.claims(), key=lambda claim: (claim.first_position, stances(claim) == "-"))
    print_claims(claims, changed)


def _require_all(desk: Desk, alerts: list[ListedAlert]) -> None:
    """Makes sure that every alert of the store arrived on both ways.

    Raises:
        MonitorError: one did not, or there was none to arrive.
    """
    from monitor.errors import MonitorError  # noqa: PLC0415 - see demo

    def arrived(mail: ReceivedMail | None, hook: ReceivedHook | None) -> bool:
        return mail is not None and hook is not None and hook.verified

    lost = [one.alert.id for one in alerts if not arrived(desk.mail_of(one.alert.id), desk.hook_of(one.alert.id))]
    if lost:
        raise MonitorError(f"The alerts {', '.join(lost)} did not arrive by mail and by signed webhook.")
    if not alerts:
        raise MonitorError("The sample articles raised no alert; they should.")
    told = f"{counted(len(alerts), 'alert')}, each received by mail and by webhook"
    click.echo(f"\n{told}. `monitor demo --full` prints all mails whole.")
