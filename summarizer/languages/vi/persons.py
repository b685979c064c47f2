"""What persons are called in Vietnamese: titles, offices, roles."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.persons import Persons

PERSONS = Persons(
    titles=word_set(
        """tổng_thống thủ_tướng chủ_tịch bộ_trưởng thứ_trưởng phó giám_đốc tổng_giám_đốc đại_tá thượng_tá trung_tá
        thiếu_tá đại_tướng thượng_tướng trung_tướng thiếu_tướng giáo_sư tiến_sĩ bác_sĩ luật_sư thẩm_phán đại_sứ
        ngoại_trưởng tổng_bí_thư bí_thư chủ_nhiệm phát_ngôn_viên người_phát_ngôn nghị_sĩ thượng_nghị_sĩ hlv
        huấn_luyện_viên ca_sĩ diễn_viên cầu_thủ tiền_đạo tiền_vệ trung_vệ thủ_môn đạo_diễn nhà_báo gs ts pgs đức_vua
        hoàng_tử nữ_hoàng giáo_hoàng tướng"""
    ),
    honorifics=word_set("anh bà chị cô cụ em ông"),
    family_names=word_set(
        """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai tô cao lâm hà tạ châu đoàn
    chu kiều lương thái tăng trương từ tống quách đào phùng vương la thạch triệu"""
    ),
    country_between=True,
    former=("cựu",),
)
