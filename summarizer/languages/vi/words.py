"""Which words of Vietnamese carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        ai anh bao biết bà bằng bị bởi chiếc cho chúng chỉ chị con cuộc các cái còn có cô cùng cũng cần của
        do giữa gì hay hoặc hôm hơn hết họ khi không kia là lên lúc lại mà mình mỗi một mới nay ngoài ngày người
        nhiên nhiêu nhiều như nhưng nhất những nào này nên nó nói năm nếu phải qua ra rất rằng sau sẽ sự ta theo
        tháng thêm thì thế trong trên trước tuy tôi tại từ từng việc và vào vì vẫn về với vừa xuống ông đang
        đâu đây đã đó được đấy đến đều để ấy
    """),
    joining=word_set("dù hoặc khi nhưng nếu rằng trong và vì"),
    turns=word_set("còn và"),
    back_references=word_set("anh bà chị cô họ này nó ông đó"),
)
