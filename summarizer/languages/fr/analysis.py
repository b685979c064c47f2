"""How sentences of a story in French weigh it, demand something or look back."""

from __future__ import annotations

from summarizer.languages.topics.analysis import Analysis

ANALYSIS = Analysis(
    kinds={
        "consequence": r"conséquences?|entraîn\w+|condui\w+ à|permett\w+|signifie\w*|impact|effets?|provoqu\w+|affaibli\w+|"
        r"renforc\w+|revers|victoire pour|coûter\w*|menac\w+ de",
        "motive": r"parce que|car|afin d[e']|pour (?:éviter|permettre|protéger|que)|objectif|but|raisons?|vise(?:nt)? à|cherch\w+ à|"
        r"espèr\w+|veut|veulent|souhait\w+|stratégie|en réponse à",
        "outlook": r"devrai(?:t|ent)|pourrai(?:t|ent)|prévoi\w+|prévu\w*|attendu\w*|prochain\w*|d'ici|à venir|perspectives?|"
        r"incertain\w*|reste à|envisag\w+|projet de|prévisions?",
        "risk": r"risqu\w+|crain\w+|crainte\w*|danger\w*|menac\w+|inquiét\w+|inquiet\w*|alert\w+|mise en garde|met en garde|crise",
        "reaction": r"critiqu\w+|dénonc\w+|salu(?:é|ée|e|ent)|condamn\w+|réag\w+|réaction\w*|appel\w+ à|demand\w+|rejet\w+|"
        r"s'oppos\w+|opposé\w*|défend\w+|accus\w+|réclam\w+|regrett\w+|protest\w+|colère|indign\w+",
    },
    reaction="Les réactions",
    analysts=r"experts?|analystes?|observateurs|économistes?|professeur\w*|chercheurs?|critiques|spécialistes?",
    demands=r"doi(?:t|vent)|faut|devrai(?:t|ent)",
    background=r"depuis (?:\w+ )?(?:19|20)\d\d|en (?:19|20)\d\d|il y a|(?:l'an|l'année|le mois|la semaine) derni(?:er|ère)|précédent\w*|auparavant|"
    r"déjà|histoire|historique|fondé\w*|première fois|avai(?:t|ent) (?:été|déjà)|ancien\w*|à l'époque|jusqu'alors|longtemps|à l'origine",
    since=("depuis",),
)
