"""Constructed minimal pairs: copies are one origin, seeded conflicts are found, decoys raise nothing.

    python benchmarks/coverage_pairs.py [FOLDER] [--seed N] [--show KIND]

Each case is a real bundle of FOLDER (or SUMMARIZER_DATA) with one thing put in. A seeded sentence is one of an article,
lightly reworded, with one figure, date or polarity changed, and stands in another outlet's article; a decoy says the
same in round numbers, in other units, or of another scope. A copy is a whole article under another outlet's name,
trimmed, re-titled or rewritten. Reported are precision and recall of the ledger over what was put in (an entry counts
when it sets the seeded sentence against the one it was made of), the share of decoys with any entry, and the share of
copies that share an origin. Ends with 1 when a target is missed, with 0 and one line where there is no data.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import absent, against, data_folder
from coverage_seeds import SEEDS, reworded

from summarizer.analysis.bundle_analysis import BundleAnalysis, analyse_bundle
from summarizer.analysis.evidence import Sentence, read_evidence
from summarizer.analysis.origins import find_origins
from summarizer.loading import load_bundle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.analysis.map.conflicts import Contradiction
    from summarizer.bundle import Article, Bundle

SOURCES = ("abp_clusters", "abp_triples", "abp_wire", "newswcl50")
WANTED = {
    "figure": 50,
    "date": 40,
    "polarity": 40,
    "superseded": 40,
    "rounding": 50,
    "unit": 40,
    "scope": 50,
    "copied": 25,
    "trimmed": 25,
    "retitled": 25,
    "rewritten sentences": 25,
    "rewritten words": 25,
}
LEAST_PRECISION = 0.95
LEAST_RECALL = 0.85
MOST_ALARMS = 0.02
CONFLICTS = ("figure", "date", "polarity", "superseded")
DECOYS = ("rounding", "unit", "scope")
KIND = {"figure": "figure", "date": "date", "polarity": "statement", "superseded": "figure"}


@dataclass(frozen=True)
class Case:
    """A bundle with one thing put in: `seeded` in the article `host`, made of `source`."""

    kind: str
    bundle: Bundle
    source: Sentence | None = None
    seeded: str = ""
    host: str = ""


# --- Cases


def bundles(folder: Path) -> Iterator[Bundle]:
    for source in SOURCES:
        for path in sorted((folder / "bundles" / source).glob("*.json")):
            made = load_bundle(path, on_warning=lambda _: None)
            if len({a.outlet for a in made.articles if len(a.text) > 800}) > 1:
                yield made


def cases(folder: Path, rng: random.Random) -> Iterator[Case]:
    left = Counter(WANTED)
    everything = list(bundles(folder))
    for turn in range(6):
        for made in everything:
            kinds = [k for k in left if left[k] > 0]
            rng.shuffle(kinds)
            done = 0
            for kind in kinds:
                case = _seeded(kind, made, rng) if kind in SEEDS else _copied(kind, made, rng)
                if case is not None:
                    left[kind] -= 1
                    done += 1
                    yield case
                if done == 1 + turn:
                    break


_CONTESTED: dict[str, frozenset[str]] = {}


def contested_before(made: Bundle) -> frozenset[str]:
    """Sentences that stand in the ledger of the bundle as it is: nothing is seeded on them."""
    key = made.articles[0].text_sha256
    if key not in _CONTESTED:
        found = analyse_bundle(made).text_overlap.conflicts
        _CONTESTED[key] = frozenset(s.text for c in found for p in c.positions for s in p.sentences)
    return _CONTESTED[key]


def _is_plain(sentence: Sentence) -> bool:
    """True for an English sentence of usual length from the first part of its article."""
    text = sentence.text
    whole = 60 < len(text) < 320 and text[-1] in '.”"' and "\n" not in text
    return whole and sentence.language == "en" and sentence.position < 20


def _seeded(kind: str, made: Bundle, rng: random.Random) -> Case | None:
    evidence = read_evidence(made)
    contested = contested_before(made)
    usable = [s for s in evidence.sentences if s.text not in contested and _is_plain(s)]
    rng.shuffle(usable)
    for source in usable:
        text = SEEDS[kind](reworded(source.text, rng), rng)
        hosts = [a for a in made.articles if a.outlet != source.article.outlet and len(a.text) > 800]
        if text is None or not hosts or any(text in a.text for a in made.articles):
            continue
        host = rng.choice(hosts)
        body = evidence.of(host)
        at = body[min(2, len(body) - 1)].span.end if body else 0
        day = {"published": _day(source, kind, made)} if source.article.published else {}
        changed = host.model_copy(update={"text": f"{host.text[:at]}\n\n{text}\n\n{host.text[at:]}", **day})
        return Case(kind, _with(made, changed), source, text, host.id)
    return None


def _day(source: Sentence, kind: str, made: Bundle) -> str | None:
    """When the host appears: with the source, or for what supersedes it the day after the last article of all."""
    if kind != "superseded":
        return source.article.published
    return (max(a.date.last for a in made.articles if a.date) + timedelta(days=1)).isoformat()


def _with(made: Bundle, changed: Article) -> Bundle:
    return made.model_copy(update={"articles": tuple(changed if a.id == changed.id else a for a in made.articles)})


def _copied(kind: str, made: Bundle, rng: random.Random) -> Case | None:
    longest = [a for a in made.articles if len(a.text.split()) > 150]
    if not longest:
        return None
    original = rng.choice(longest)
    evidence = read_evidence(made)
    told = [s.text for s in evidence.of(original)]
    others = [s.text for s in evidence.sentences if s.article is not original] or told
    text, title = original.text, original.title
    if kind == "trimmed":
        text = "\n\n".join(told[: max(6, int(len(told) * 0.55))])
    elif kind == "retitled":
        title, text = "What we know so far", "(Northwire) - " + text
    elif kind == "rewritten sentences":
        text = "\n\n".join(rng.choice(others) if rng.random() < 0.3 else t for t in told)
    elif kind == "rewritten words":
        words = [w for t in others for w in t.split()]
        text = " ".join(rng.choice(words) if rng.random() < 0.3 else w for w in "\n ".join(told).split(" "))
    copy = original.model_copy(
        update={"id": "seeded-copy", "outlet": "The Seeded Post", "text": text, "title": title, "author": None}
    )
    return Case(kind, made.model_copy(update={"articles": (*made.articles, copy)}), None, original.id, copy.id)


# --- Judging


def found_in(case: Case, analysis: BundleAnalysis) -> list[Contradiction]:
    """The entries of the ledger that the seeded sentence is part of."""
    return [
        c for c in analysis.text_overlap.conflicts
        if any(s.article.id == case.host and s.text in case.seeded for p in c.positions for s in p.sentences)
    ]  # fmt: skip


def is_right(entry: Contradiction, case: Case) -> bool:
    """True when the entry sets the seeded sentence against its source, with the right kind and status."""
    assert case.source is not None
    sides = [
        {
            (
                "seeded"
                if s.article.id == case.host and s.text in case.seeded
                else "source"
                if s.text == case.source.text
                else ""
            )
            for s in p.sentences
        }
        for p in entry.positions
    ]
    apart = any("seeded" in a for a in sides) and any("source" in a and "seeded" not in a for a in sides)
    status = "superseded" if case.kind == "superseded" else "conflict"
    return apart and entry.kind == KIND[case.kind] and entry.status == status


def judge(case: Case) -> dict[str, Any]:
    if case.kind not in SEEDS:
        origins = find_origins(read_evidence(case.bundle))
        return {"kind": case.kind, "right": origins.of(case.seeded) == origins.of(case.host), "entries": 0, "false": 0}
    entries = found_in(case, analyse_bundle(case.bundle))
    if case.kind in DECOYS:
        return {"kind": case.kind, "right": not entries, "entries": len(entries), "false": len(entries)}
    right = [e for e in entries if is_right(e, case)]
    return {"kind": case.kind, "right": bool(right), "entries": len(entries), "false": len(entries) - len(right)}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--show", help="print the cases of this kind that went wrong")
    given = parser.parse_args()
    folder = data_folder(given.folder)
    if folder is None:
        print(absent("coverage_pairs.py"))
        return 0
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for case in cases(folder, random.Random(given.seed)):
        row = judge(case)
        rows[case.kind].append(row)
        if given.show == case.kind and (not row["right"] or row["false"]):
            print(
                json.dumps(
                    {**row, "source": case.source.text if case.source else "", "seeded": case.seeded},
                    ensure_ascii=False,
                )
            )
    return report(rows)


def report(rows: dict[str, list[dict[str, Any]]]) -> int:
    """Print the table; 1 when a target of the issue is missed."""
    print(f"{sum(map(len, rows.values()))} constructed cases")
    for kind in WANTED:
        own = rows[kind]
        print(
            f"{kind:20} {len(own):4} cases  right {sum(r['right'] for r in own) / max(len(own), 1):6.1%}  "
            f"entries {sum(r['entries'] for r in own):4}  wrong {sum(r['false'] for r in own):4}"
        )
    seeds = [r for kind in CONFLICTS for r in rows[kind]]
    decoys = [r for kind in DECOYS for r in rows[kind]]
    copies = [r for kind in WANTED if kind not in SEEDS for r in rows[kind]]
    entries = sum(r["entries"] for r in seeds)
    precision = 1 - sum(r["false"] for r in seeds) / max(entries, 1)
    recall = sum(r["right"] for r in seeds) / max(len(seeds), 1)
    alarms = sum(bool(r["entries"]) for r in decoys) / max(len(decoys), 1)
    one_origin = sum(r["right"] for r in copies) / max(len(copies), 1)
    reached = [
        against("conflicts: precision of what is put in", precision, LEAST_PRECISION),
        against("conflicts: recall", recall, LEAST_RECALL),
        against("decoys that raise an entry", alarms, MOST_ALARMS, most=True),
        against("copies that share an origin", one_origin, 1.0),
    ]
    return int(not all(reached))


if __name__ == "__main__":
    sys.exit(main())
