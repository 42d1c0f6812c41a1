"""`monitor completion`: the script that teaches a shell the commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from monitor.cli import monitor


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script for SHELL.

    For bash: monitor completion bash > ~/.local/share/bash-completion/completions/monitor
    """
    kind = get_completion_class(shell)
    assert kind is not None, "click knows the three shells"
    click.echo(kind(monitor, {}, "monitor", "_MONITOR_COMPLETE").source())
