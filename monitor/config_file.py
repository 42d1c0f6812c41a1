"""Reads `config.toml`: TOML text and environment in, frozen values out, every problem named at once.

`MONITOR__SECTION__KEY` in the environment overrides a key, `MONITOR__CHANNEL__0__KEY` one of the first `[[channel]]`.
"""

from __future__ import annotations

import contextlib
import re
import tomllib
from typing import TYPE_CHECKING, Any

import msgspec

from monitor import config
from monitor.config_check import Given, Table, Tables, check_together, nearest, shown, unknown, wanted
from monitor.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENVIRONMENT_PREFIX = "MONITOR__"
SECTIONS: dict[str, type[msgspec.Struct]] = {
    "store": config.Store,
    "inbox": config.Inbox,
    "extraction": config.Extraction,
    "claims": config.Claims,
    "people": config.People,
    "delivery": config.Delivery,
    "metrics": config.Metrics,
    "log": config.Log,
}
EITHER = "inbox"  # stands once as [inbox], or several times as [[inbox]]
REPEATED: dict[str, type[msgspec.Struct]] = {"channel": config.Channel, "rule": config.Rule}


def load(path: Path, environment: Mapping[str, str]) -> config.Config:
    """The configuration in the file `path`, with what `environment` overrides.

    Raises:
        ConfigError: there is no such file, or it cannot be used; the message lists every problem.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(
            f"There is no configuration at {path}; `monitor init` makes one, --config or MONITOR_CONFIG names another."
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"The configuration {path} cannot be read: {error}.") from None
    return parse(text, environment, home=path.resolve().parent, source=str(path))


def parse(text: str, environment: Mapping[str, str], *, home: Path, source: str = "config.toml") -> config.Config:
    """The configuration that TOML `text` and `environment` give; relative paths in it are relative to `home`.

    Raises:
        ConfigError: any key or value is not known or not usable; the message lists them all, with their lines.
    """
    problems: list[str] = []
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{source} is not valid TOML: {error}.") from None
    tables = _collect(given, lines(text), problems)
    _override(tables, environment, problems)
    values = _build(tables, problems)
    check_together(tables, problems)
    if problems:
        count = "one problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise ConfigError("\n  ".join([f"{source} cannot be used, {count}:", *problems]))
    return config.Config(home=home, **values)


def lines(text: str) -> dict[tuple[str | int, ...], int]:
    """The line, counted from 1, of each key: ("inbox", 0, "path"); and of each section: ("inbox", 0)."""
    found: dict[tuple[str | int, ...], int] = {}
    seen: dict[str, int] = {}
    section: tuple[str | int, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*(\[\[?)\s*([\w-]+)\s*\]", line):
            name = header[2]
            seen[name] = seen.get(name, -1) + 1
            section = (name, seen[name] if header[1] == "[[" else 0)
            found.setdefault(section, number)
        elif key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*(\.[^=]*)?=", line):
            found.setdefault((*section, key[1]), number)
    return found


# ------------------------------------------------------------------------------------------ from the file


def _collect(given: Mapping[str, Any], at: Mapping[tuple[str | int, ...], int], problems: list[str]) -> Tables:
    tables: Tables = {}
    for name, content in given.items():
        where = f"line {at.get((name, 0)) or at.get((name,)) or '?'}"
        if name in SECTIONS and isinstance(content, dict):
            tables[name] = [_table(name, 0, content, at)]
        elif (
            name in {*REPEATED, EITHER}
            and isinstance(content, list)
            and all(isinstance(item, dict) for item in content)
        ):
            tables[name] = [_table(name, index, item, at) for index, item in enumerate(content)]
        else:
            problems.append(f"{where}: {_misplaced(name)}")
    return tables


def _table(name: str, index: int, content: Mapping[str, Any], at: Mapping[tuple[str | int, ...], int]) -> Table:
    around = at.get((name, index)) or at.get((name,)) or "?"
    return {key: Given(value, f"line {at.get((name, index, key), around)}") for key, value in content.items()}


def _misplaced(name: str) -> str:
    if name in REPEATED:
        return f"write [[{name}]], in double brackets, once for each {name}"
    if name in SECTIONS:
        return f"write [{name}], in single brackets, and only once"
    homes = [section for section, kind in SECTIONS.items() if name in kind.__struct_fields__]
    if homes:
        return f"`{name}` stands in no section; it belongs under [{homes[0]}]"
    return f"[{name}] is no section{nearest(name, [*SECTIONS, *REPEATED])}"


# ------------------------------------------------------------------------------------------ from the environment


def _override(tables: Tables, environment: Mapping[str, str], problems: list[str]) -> None:
    for name in sorted(name for name in environment if name.startswith(ENVIRONMENT_PREFIX)):
        section, *rest = name.removeprefix(ENVIRONMENT_PREFIX).lower().split("__")
        given = Given(_toml_value(environment[name]), f"environment {name}", environment[name])
        if section in SECTIONS and len(rest) == 1:
            tables.setdefault(section, [{}])[0][rest[0]] = given
        elif section in {*REPEATED, EITHER} and len(rest) == 2 and rest[0].isdecimal():  # noqa: PLR2004 - index and key
            _override_repeated(tables.setdefault(section, []), int(rest[0]), rest[1], given, problems)
        elif section in SECTIONS:
            problems.append(f"environment {name}: write {ENVIRONMENT_PREFIX}{section.upper()}__KEY")
        elif section in REPEATED:
            problems.append(f"environment {name}: write {ENVIRONMENT_PREFIX}{section.upper()}__0__KEY")
        else:
            problems.append(f"environment {name}: there is no section{nearest(section, [*SECTIONS, *REPEATED])}")


def _override_repeated(tables: list[Table], index: int, key: str, given: Given, problems: list[str]) -> None:
    if index > len(tables):
        problems.append(f"{given.where}: the next free number is {len(tables)}; they are counted from 0")
        return
    if index == len(tables):
        tables.append({})
    tables[index][key] = given


def _toml_value(text: str) -> Any:
    try:
        parsed = tomllib.loads(f"value = {text}")
    except tomllib.TOMLDecodeError:
        return text
    return parsed["value"] if list(parsed) == ["value"] else text


# ------------------------------------------------------------------------------------------ to values


def _build(tables: Tables, problems: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, kind in SECTIONS.items():
        made = [_struct(f"[{name}]", kind, table, problems) for table in tables.get(name, [])]
        sections = [section for section in made if section]
        if sections:
            values[name] = sections[0]
        if name == EITHER and sections[1:]:
            values["more_inboxes"] = tuple(sections[1:])
    for name, kind in REPEATED.items():
        if name in tables:
            made = [_struct(f"[[{name}]]", kind, table, problems) for table in tables[name]]
            values[name] = tuple(item for item in made if item)
    return values


def _struct(title: str, kind: type[msgspec.Struct], table: Table, problems: list[str]) -> msgspec.Struct | None:
    """One section as a struct; None when anything in it is wrong."""
    before = len(problems)
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    values = {}
    for key, given in table.items():
        if key not in fields:
            problems.append(f"{given.where}: {title} {unknown(key, list(fields))}")
            continue
        try:
            values[key] = _convert(given, fields[key].type)
        except msgspec.ValidationError as error:
            problems.append(f"{given.where}: {title} {key} is {shown(given.value)}, but {wanted(error, fields[key])}")
    where = next(iter(table.values())).where if table else "?"
    problems += [
        f"{where}: {title} `{name}` is missing"
        for name, field in fields.items()
        if field.required and name not in table
    ]
    return kind(**values) if len(problems) == before else None


def _convert(given: Given, kind: Any) -> Any:
    """The value as the field's type; one of the environment may be plain text that only looks like another value."""
    try:
        return msgspec.convert(given.value, kind)
    except msgspec.ValidationError:
        if given.text is not None:
            with contextlib.suppress(msgspec.ValidationError):
                return msgspec.convert(given.text, kind)
        raise
