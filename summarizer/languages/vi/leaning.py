"""How a sentence in Vietnamese leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    openers="""họ|nó|anh ta|anh ấy|cô ta|cô ấy|bà ấy|ông ấy|ông ta|ông này|bà này|người này|điều (?:này|đó)|
        việc (?:này|đó)|đây|đó|tuy nhiên|nhưng|và|ngoài ra|bên cạnh đó|theo (?:đó|ông này|bà này)|đồng thời|
        do (?:đó|vậy)|vì (?:vậy|thế)|trong (?:khi đó|đó)|sau đó|trước đó|cũng|còn|mặc dù vậy|dù vậy|thế nhưng|
        song|hơn nữa|tương tự|chính vì|như vậy|khi đó|từ đó|lúc đó|hai bên|cả hai|những (?:người|điều) này|nhóm này|
        nước này|cơ quan này|vụ việc|kết quả là|mặt khác|ngược lại|thậm chí|thay vào đó|hiện nay, (?:ông|bà|họ)""",
    # "Ông Obama" names somebody, "Ông cho biết" leans on the sentence before.
    cased_openers=r"(?:Ông|Bà|Anh|Chị|Cô) (?=[^\WA-ZĐÂĂÊÔƠƯÁÀẢÃẠÉÈẺẼẸÍÌỈĨỊÓÒỎÕỌÚÙỦŨỤÝỲỶỸỴ])",
    first_person=r"tôi|chúng tôi|chúng ta|bạn|quý vị",
    # It writes its syllables apart: about ten of them make seven words.
    most_words=80,
)
