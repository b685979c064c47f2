"""How sentences of a story in Chinese weigh it, demand something or look back."""

from __future__ import annotations

from summarizer.languages.topics.analysis import Analysis

ANALYSIS = Analysis(
    kinds={
        "consequence": r"导致|影响|意味着|后果|造成|使得",
        "motive": r"因为|由于|为了|旨在|目的|原因|希望|试图",
        "outlook": r"预计|可能|将会|未来|计划|预测|下一步|有望|明年|下周|下个月",
        "risk": r"风险|警告|威胁|担忧|担心|危险|危机|恐",
        "reaction": r"批评|谴责|欢迎|反对|呼吁|要求|抗议|指责|支持|回应|赞扬|拒绝",
    },
    reaction="各方反应",
    analysts=r"专家|分析|学者|观察人士|经济学家",
    background=r"此前|曾|去年|上个月|上周|自?\d{4}年|历史|首次|成立|以来|之前|过去|多年",
    bounded=False,
)
