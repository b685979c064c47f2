"""What is said to language models in Portuguese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=(
        "sistema",
        "assistente",
    ),
    openers=r"você é|ignor",
    readers=tuple(
        phrases("""
        software máquina* robô* bot bots automátic* modelo modelos ia assistente* sistema sistemas ferramenta*
        programa* operador* usuári* utilizador* leitor* algoritmo* chatbot*
    """)
    ),
    texts=tuple(
        phrases("""
        texto* artigo* página documento* resumo* síntese* versão versões manchete* título* frase* parágrafo* linha*
        palavras saída resultado* resposta* fonte* matéria nota
    """)
    ),
    writing=tuple(
        phrases("""
        resum* sintetiz* condens* abrevi* reescrev* ger* produz* compil* redij* redig* escrev* mencion* cit* omit*
        apresent* descrev* reproduz* indi* anunci* comec* começ* diga* nome*
    """)
    ),
    demands=tuple(
        phrases("""
        ignor* esquec* instruç* tarefa encargo ordem ordens diretriz* comando* errata favor dev* pede*
    """)
    ),
    address=tuple(phrases("tu te ti teu tua teus tuas você vocês vosso*")),
    refusals=(r"desculpe|não posso",),
)
