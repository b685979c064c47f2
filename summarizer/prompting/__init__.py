"""What a model is told: the templates of `prompts/`, and the articles as numbered data that cannot give orders."""

from __future__ import annotations

from summarizer.prompting.articles import ArticleText
from summarizer.prompting.language_names import language_name
from summarizer.prompting.map_lines import map_text
from summarizer.prompting.prompt_templates import (
    PROMPT_NAMES,
    Prompt,
    PromptInfo,
    Prompts,
    find_prompt,
    list_prompts,
    load_prompts,
    show_prompt,
)

__all__ = [
    "PROMPT_NAMES",
    "ArticleText",
    "Prompt",
    "PromptInfo",
    "Prompts",
    "find_prompt",
    "language_name",
    "list_prompts",
    "load_prompts",
    "map_text",
    "show_prompt",
]
