"""Parses HTML, however broken or hostile, into a tree, and weighs how much of it is text and how much links."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from lxml import etree, html  # type: ignore[import-untyped]

from monitor.errors import UnreadableError

_MOST_CHARS = 5_000_000
_MOST_ELEMENTS = 100_000
_MOST_ATTRIBUTES = 300
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+)?)?+"""
_OPENING = re.compile(
    rf"<!--|<(?P<name>[a-zA-Z][^\s/>]*+)(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+(?P<more>{_ATTRIBUTE})?+"
)
_ENDS = {"script": "</script", "style": "</style", "": "-->"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ANY_TAG = re.compile(r"<[a-zA-Z!/?]")
Element = Any  # lxml carries no types


class Weight(NamedTuple):
    """Characters of an element's text, and those of them that stand in links to other pages."""

    text: int = 0
    linked: int = 0

    @property
    def plain(self) -> int:
        """Characters outside links."""
        return self.text - self.linked


def holds_tags(text: str) -> bool:
    """Whether there is any markup at all."""
    return _ANY_TAG.search(text) is not None


def parse(text: str) -> Element:
    """The page's root element. Nothing is fetched, no entity of the page's own is resolved.

    Raises:
        UnreadableError: the page is too large, or there is nothing in it.
    """
    if len(text) > _MOST_CHARS:
        raise UnreadableError(f"is a web page of {len(text)} characters; at most {_MOST_CHARS} are read")
    _refuse_crowded_tags(text)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError("is a web page that holds nothing to read") from error
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise UnreadableError(f"is a web page of more than {_MOST_ELEMENTS} elements, too many for an article")
    _blank_controls(root)
    return root


def _blank_controls(root: Element) -> None:
    """The tree takes in characters by their number that it will not have put back when an element is taken out."""
    for element in root.iter():
        if element.text and _CONTROL.search(element.text):
            element.text = _CONTROL.sub(" ", element.text)
        if element.tail and _CONTROL.search(element.tail):
            element.tail = _CONTROL.sub(" ", element.tail)


def _refuse_crowded_tags(text: str) -> None:
    """The parser's time grows with the square of a tag's attributes, so that one tag could hold it for hours."""
    lowered = text.lower()
    at = 0
    while opening := _OPENING.search(text, at):
        if opening["more"]:
            raise UnreadableError(f"is a web page with more than {_MOST_ATTRIBUTES} attributes in one tag")
        end = _ENDS.get((opening["name"] or "").lower())
        at = lowered.find(end, opening.end()) if end else opening.end()
        if at < 0:
            return


def weigh(root: Element) -> dict[Element, Weight]:
    """The weight of each element, gathered in one walk from the leaves up."""
    weights: dict[Element, Weight] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        text, linked = len((element.text or "").strip()), 0
        for child in element:
            text += weights[child].text + len((child.tail or "").strip())
            linked += weights[child].linked
        leads_away = element.tag == "a" and not element.get("href", "#").startswith("#")
        weights[element] = Weight(text, text if leads_away else linked)
    return weights


def words_of(element: Element) -> str:
    """All the text in an element."""
    return "".join(element.itertext())


def names_of(element: Element) -> set[str]:
    """The words of an element's classes and id: "storyBody_ad-slot" is story, body, ad, slot."""
    said = f"{element.get('class') or ''} {element.get('id') or ''}"[:1000]
    return set(re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", said).lower()))
