"""The command line: finds the command asked for, loads only that one's code, and turns errors into exit codes."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module

import click

from monitor import __version__
from monitor.cli import later
from monitor.errors import MonitorError

# Name -> (module below monitor.cli, function, what it does). The table is all that `--help` needs.
COMMANDS = {
    "init": ("init", "init", "Make a workspace: configuration, inbox and store."),
    "run": ("run", "run", "Watch the inbox until stopped; --once takes what is there and exits."),
    "demo": ("demo", "demo", "Show the whole way on five sample articles; nothing leaves this machine."),
    "extract": ("extract", "extract", "Show what would be found in a text; stores nothing."),
    "claims": ("claims", "claims", "List the claims: who says how many, in what range, who denies."),
    "show": ("show", "show", "Show one claim with every sentence behind it."),
    "articles": ("articles", "articles", "List every file that was looked at, and what became of it."),
    "alerts": ("alerts", "alerts", "List what was alerted, and how far each delivery is."),
    "ack": ("ack", "ack", "Say that an alert was seen."),
    "silence": ("silence", "silence", "Hold back alerts that fit, for a while; --end ID ends it."),
    "silences": ("silence", "silences", "List what is held back, by whom and why."),
    "outbox": ("outbox", "outbox", "List what has not arrived; `retry ID` or `drop ID`."),
    "feed": ("feed", "feed", "Write the newest alerts as an Atom feed."),
    "notify": ("notify", "notify", "`notify test CHANNEL` sends a trial message."),
    "why": ("why", "why", "Show the way from sentence to message; or why an article told nothing."),
    "rules": ("rules", "rules", "List what is told to whom; `rules test FILE` tries an article, sending nothing."),
    "events": ("events", "events", "List the log, the only ground truth."),
    "merge": ("decide", "merge", "Say that claims answer the same question."),
    "split": ("decide", "split", "Say that figures of a claim count something else."),
    "dismiss": ("decide", "dismiss", "Say that a figure or position was read wrongly."),
    "retract": ("decide", "retract", "Take an article out: nothing in it counts."),
    "alias": ("decide", "alias", "Say that two names are one party."),
    "rename": ("decide", "rename", "Give a claim a title of your own."),
    "undo": ("decide", "undo", "Take a decision back."),
    "decisions": ("decisions", "decisions", "List what people decided, and why."),
    "status": ("status", "status", "Tell what the daemon is doing and what is waiting."),
    "doctor": ("doctor", "doctor", "Tell what is wrong with the set-up, and how to mend it."),
    "verify": ("log", "verify", "Prove the log whole."),
    "rebuild": ("log", "rebuild", "Make the projections again from the log."),
    "backup": ("backup", "backup", "Copy the store while the daemon runs."),
    "export": ("archive", "export", "Write the whole log to a file, to take it elsewhere."),
    "import": ("archive", "import_", "Take an exported log into an empty workspace."),
    "completion": ("completion", "completion", "Print the shell's completion script."),
}

# Those that ask and go, in one thread; all the others may wait for what they never use.
_QUICK = {"claims", "show", "articles", "alerts", "outbox", "why", "events", "decisions", "silences", "status"}

INTERRUPTED = 130
_CANNOT_PRINT = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


class LazyGroup(click.Group):
    """A group that knows its commands by name and loads one when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """The commands, in the order in which a new user meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """The command's code; None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name in _QUICK:
            later.put_off()
        module, function, _ = COMMANDS[cmd_name]
        command = getattr(import_module(f"monitor.cli.{module}"), function)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but an unknown name is told what it was near to."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "see `monitor --help`"
            ctx.fail(f"There is no command {args[0]!r}; {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; that whoever read its output has seen enough is no failure, as click would have it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _hang_up()
            raise click.exceptions.Exit(0) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """The table of commands, from what is known without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, _, help_) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.version_option(__version__, "-V", "--version", prog_name="monitor", message="%(prog)s %(version)s")
def monitor() -> None:
    """Watches a folder of news articles: who gives which figure, who denies it, and what changed.

    Begin with `monitor demo`, or `monitor init` and `monitor run`.
    """


def main() -> int:
    """Runs the command line; the result is the exit code."""
    _open_what_is_closed()
    try:
        result = monitor.main(prog_name="monitor", standalone_mode=False)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - what is not known by name is raised again
        return _ended_by(error)
    return result if isinstance(result, int) else 0


def _open_what_is_closed() -> None:
    """Gives closed standard streams a place to go, so that no file of the store gets their number."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:  # the lowest number that is free is this one
            setattr(sys, name, open(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - a number, open for good
            assert getattr(sys, name).fileno() == number


def _ended_by(error: BaseException) -> int:
    """Says what ended the program; the exit code."""
    code = 1
    match error:
        case click.exceptions.Abort() | KeyboardInterrupt():
            code = INTERRUPTED
        case click.ClickException():
            error.show()
            code = error.exit_code
        case MonitorError():
            _say(str(error))
            code = error.exit_code
        case BrokenPipeError():
            _hang_up()
            code = 0
        case OSError() if error.filename is None and error.errno in _CANNOT_PRINT:
            _hang_up()
            _say(f"The output cannot be written: {error.strerror}.")
        case _ if type(error).__module__.startswith("sqlalchemy"):  # not imported for this alone
            _say(f"The store failed: {getattr(error, 'orig', None) or error}.")
        case _:
            raise error
    return code


def _hang_up() -> None:
    """Lets go of a pipe that nobody reads any more, so that Python does not complain when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str) -> None:
    from monitor.inert import inert_lines  # noqa: PLC0415 - compiles patterns that `--help` does not need

    click.echo(f"monitor: {inert_lines(message)}", err=True)
