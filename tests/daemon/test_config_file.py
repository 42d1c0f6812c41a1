"""What the configuration reader takes, refuses, and says about it."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from monitor import config, shipped
from monitor.config_file import load, parse
from monitor.delivery.channel import open_channels
from monitor.errors import ConfigError

HOME = Path("/srv/monitor")


def problems(text: str, environment: dict[str, str] | None = None) -> str:
    """The message with which a configuration is refused."""
    with pytest.raises(ConfigError) as refused:
        parse(text, environment or {}, home=HOME)
    return str(refused.value)


def test_an_empty_configuration_is_all_defaults() -> None:
    """Nothing has to be written to begin."""
    assert parse("", {}, home=HOME) == config.Config(home=HOME)


def test_the_shipped_configuration_means_the_defaults() -> None:
    """What is handed to a new user changes nothing."""
    file = shipped.path("config.toml")
    assert load(file, {}) == config.Config(home=file.resolve().parent)


def test_every_line_commented_out_in_the_shipped_configuration_is_valid() -> None:
    """Taking away the # before a key or a section gives a configuration that works."""
    text = re.sub(r"^# (?=\w+ = |\[\[)", "", shipped.path("config.toml").read_text(), flags=re.MULTILINE)
    read = parse(text, {}, home=HOME)
    assert [channel.name for channel in read.channel] == ["desk", "hook"]
    assert read.rule[0].channels == ("desk",)
    assert [msgspec.structs.replace(rule, channels=()) for rule in read.rule[:3]] == list(config.DEFAULT_RULES)
    assert (read.rule[3].least_change, read.rule[3].party) == (100, "Red Cross")
    assert (read.inbox.quiet_s, read.inbox.scan_interval_s) == (1.0, 10.0)


def test_all_problems_are_told_at_once_each_with_its_line() -> None:
    """One look mends all."""
    told = problems('[inbox]\nquite_s = 3\nafter = "moved"\n\n[log]\nlevel = 7\n')
    assert "3 problems" in told
    assert "line 2: [inbox] quite_s: there is no such key; did you mean `quiet_s`?" in told
    assert 'line 3: [inbox] after is "moved", but must be one of: keep, move, delete' in told
    assert "line 6: [log] level is 7" in told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[inbx]\n", "line 1: [inbx] is no section; did you mean `inbox`?"),
        ("quiet_s = 1\n", "line 1: `quiet_s` stands in no section; it belongs under [inbox]"),
        ("[channel]\nname = 'a'\n", "[[channel]], in double brackets"),
        ("[[store]]\nurl = 'a'\n", "[store], in single brackets"),
        ("[inbox]\nquiet_s = -1\n", "must be a number >= 0"),
        ("[inbox]\nquiet_s = nan\n", "quiet_s"),
        ("[inbox]\nrecursive = 1\n", "must be true or false"),
        ("[inbox]\nname = 'my inbox'\n", "a name is letters"),
        ("[extraction]\nworkers = 1.5\n", "must be a whole number"),
        ("[inbox\n", "is not valid TOML"),
        ("[[rule]]\nname = 'a'\n", "line 2: [[rule]] `kind` is missing"),
        (
            "[[rule]]\nname = 'a'\nkind = 'figure_change'\n",
            'line 3: [[rule]] kind is "figure_change", but must be one of: figure_changed, figure_edited',
        ),
        (
            "[[rule]]\nname = 'a'\nkind = 'new_denial'\nleast_change = 3\n",
            'line 4: [[rule]] least_change: has no meaning for kind = "new_denial"; take it out',
        ),
        (
            "[[rule]]\nname = 'a'\nkind = 'first_figure'\n",
            'line 3: [[rule]] kind = "first_figure" needs `claim`: words of what is watched',
        ),
        ("[[rule]]\nname = 'a'\nkind = 'figure_changed'\nleast_change = -1\n", "line 4: [[rule]] least_change is -1"),
        ("[[rule]]\nname = 'a'\nkind = 'figure_changed'\nparty = 3\n", "line 4: [[rule]] party is 3, but must be text"),
        ("[[rule]]\nname = 'a'\nkind = 'figure_changed'\npart = 'x'\n", "did you mean `party`?"),
    ],
)
def test_a_bad_key_or_value_is_told_with_its_mend(text: str, words: str) -> None:
    """Each kind of mistake has a message that says what to write."""
    assert words in problems(text)


def test_a_secret_in_the_configuration_is_refused_and_not_repeated() -> None:
    """The message names the two ways for secrets and does not show this one."""
    told = problems('[[channel]]\nname = "desk"\ntype = "email"\nto = ["a@b.example"]\npassword = "hunter2"\n')
    assert "`password_env`" in told
    assert "`password_file`" in told
    assert "hunter2" not in told


def test_parts_that_do_not_fit_each_other_are_told() -> None:
    """Names given twice, rules without their channel, keys of another kind of channel."""
    told = problems(
        """
        [[channel]]
        name = "desk"
        type = "email"
        url = "https://desk.example"
        [[channel]]
        name = "desk"
        type = "webhook"
        [[rule]]
        name = "a"
        kind = "new_denial"
        channels = ["dsk"]
        """
    )
    assert 'line 7: [[channel]] name: there are two channels named "desk"' in told
    assert 'line 5: [[channel]] url: has no meaning for type = "email"' in told
    assert 'line 4: [[channel]] type = "email" needs `to`' in told
    assert 'line 8: [[channel]] type = "webhook" needs one of `url`, `url_env`, `url_file`' in told
    assert 'line 12: [[rule]] channels: there is no channel "dsk"; did you mean `desk`?' in told


def test_the_environment_overrides_the_file() -> None:
    """A value is TOML if it parses as what the key takes, else text."""
    read = parse(
        '[inbox]\npath = "a"\n[[channel]]\nname = "desk"\ntype = "email"\nto = ["a@b.example"]\n',
        {
            "MONITOR__INBOX__PATH": "/srv/news",
            "MONITOR__INBOX__OUTLET": "1843",
            "MONITOR__INBOX__IGNORE": '["*.bak"]',
            "MONITOR__CHANNEL__0__PORT": "587",
            "MONITOR__CHANNEL__1__NAME": "hook",
            "MONITOR__CHANNEL__1__TYPE": "webhook",
            "MONITOR__CHANNEL__1__URL": "https://hook.example",
            "PATH": "/bin",
        },
        home=HOME,
    )
    assert (read.inbox.path, read.inbox.outlet, read.inbox.ignore) == ("/srv/news", "1843", ("*.bak",))
    assert [(channel.name, channel.port) for channel in read.channel] == [("desk", 587), ("hook", 25)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("MONITOR__INBX__PATH", "there is no section; did you mean `inbox`?"),
        ("MONITOR__INBOX", "write MONITOR__INBOX__KEY"),
        ("MONITOR__CHANNEL__HOST", "write MONITOR__CHANNEL__0__KEY"),
        ("MONITOR__CHANNEL__7__HOST", "the next free number is 0"),
        ("MONITOR__LOG__LEVL", "did you mean `level`?"),
        ("MONITOR__EXTRACTION__WORKERS", "must be a whole number"),
    ],
)
def test_a_bad_override_is_told_under_its_own_name(name: str, words: str) -> None:
    """Whoever set it finds it."""
    told = problems("", {name: "x"})
    assert f"environment {name}" in told
    assert words in told


def test_a_missing_file_is_told_with_the_way_to_one(tmp_path: Path) -> None:
    """The first mistake that everybody makes."""
    with pytest.raises(ConfigError, match="`monitor init` makes one"):
        load(tmp_path / "config.toml", {})


def test_a_mark_that_editors_put_before_the_text_is_no_mistake(tmp_path: Path) -> None:
    """Some editors begin every UTF-8 file with a byte order mark."""
    file = tmp_path / "config.toml"
    file.write_bytes(b'\xef\xbb\xbf[inbox]\npath = "drop"\n')
    assert load(file, {}).inbox.path == "drop"


def test_all_channels_that_cannot_be_opened_are_told_at_once() -> None:
    """One mistake mended does not uncover the next."""
    channels = [
        config.Channel(name="desk", type="email", to=("nobody",)),
        config.Channel(name="hook", type="webhook", url="https://example.org", secret_env="MONITOR_TEST_NOT_SET"),
        config.Channel(name="good", type="webhook", url="https://example.org"),
    ]
    with pytest.raises(ConfigError) as raised:
        open_channels(channels)
    assert "'desk'" in str(raised.value)
    assert "'hook'" in str(raised.value)
    assert "'good'" not in str(raised.value)
