"""The one way from a template to HTML: what is printed is cleaned and escaped, whoever wrote it."""

from __future__ import annotations

import base64
import re
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from summarizer.rendering.cleaning import clean, web_link

__all__ = ["fill", "language_tag", "policy", "shown", "style"]

# The spaces that may stand at the edge of a fixed word, such as a colon in French.
_SPACES = frozenset(" \u00a0\u202f")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")


def fill(template: str, **values: Any) -> str:
    """The template of that name with `values`, ending with one line break."""
    return _environment().get_template(template).render(**values).strip() + "\n"


def shown(text: str) -> Markup:
    """A text as the page may show it, cleaned and escaped; markup as it is.

    Braces are written as entities, so that a site generator or a front-end framework that takes the page in finds no
    template in it.
    """
    if isinstance(text, Markup):
        return text
    before, after = (edge if edge in _SPACES else "" for edge in (text[:1], text[-1:]))
    written = str(escape(clean(text))).replace("{", "&#123;").replace("}", "&#125;")
    return Markup(before + written + after)  # noqa: S704 - just escaped


def language_tag(tag: str) -> str:
    """`tag` when it has the form of a BCP 47 tag, else the tag of an unknown language."""
    return tag if _TAG.fullmatch(tag) else "und"


def style(name: str) -> Markup:
    """A style sheet of the package, without the comments that explain it."""
    return Markup(_style(name))  # noqa: S704 - our own file


def policy(css: str) -> str:
    """A Content-Security-Policy that lets this one style sheet and a `data:` icon be, and nothing else."""
    digest = base64.b64encode(sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(web_link=web_link, language_tag=language_tag)
    return environment


def _printed(value: object) -> object:
    """What a template prints: texts as they may be shown, numbers and nothing as they are."""
    return shown(value) if isinstance(value, str) else value


def _read(name: str) -> str:
    return (files(__package__) / name).read_text("utf-8")


@cache
def _style(name: str) -> str:
    css = re.sub(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/\s*", "", _read(name))
    return "\n".join(line for line in css.splitlines() if line.strip())
