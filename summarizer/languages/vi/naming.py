"""Which capitals in Vietnamese belong to a name, and which do not."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.naming import Naming

NAMING = Naming(
    openers=word_set("""
        ai anh ba bxh bà bị bốn bởi chiếc cho chúng chúng_ta chưa chị cuộc các cái còn có cô cùng cũng cần của dn
        dnnn do dưới gv gì hai hiện hôm hơn họ khi không kia là lên lại mà một nay ngoài ngoài_ra ngày người nhiều
        như nhưng những nào này nên năm nếu photo phải qua ra rồi sao sau sgk sn so sẽ sự ta theo tháng thì thể tp
        trong trên trước trận tuy tuy_nhiên tôi tại từ video việc và vào vì vậy về với vụ xuống ông đang đh đây đã
        đó được đến để đồng_thời ấy ở
    """),
    inner_openers=word_set("trên theo tại khi trong và của với những các đến là được báo nếu nhưng vì để hiện"),
    demonyms=word_set("internet mỹ-hàn tv web"),
    calendar=word_set("gmt utc"),
    compounds=tuple(
        phrases(
            """Quốc_phòng Ngoại_giao Quốc_tế Công_an Y_tế Giáo_dục Đào_tạo Tài_chính Công_thương Tư_pháp Nội_vụ Ân_xá
        Nhân_quyền Liên_hợp_quốc Liên_Hợp_quốc Tổ_chức Công_ty Tập_đoàn Ủy_ban Quốc_hội Chính_phủ Đại_học Ngân_hàng
        Trung_ương Nhà_nước Hội_đồng Bảo_an An_ninh Cơ_quan Tình_báo Giao_thông Vận_tải Xây_dựng Nông_nghiệp
        Khoa_học Công_nghệ Văn_hóa Thể_thao Du_lịch Kế_hoạch Đầu_tư Tòa_án Kiểm_sát Nhân_dân Tối_cao Nhà_trắng
        Hạ_viện Thượng_viện Liên_đoàn Bóng_đá Cộng_sản Cảnh_sát Hải_quân Không_quân Sân_bay Bệnh_viện Liên_minh
        Châu_Âu Chỉ_đạo Thanh_tra Bí_thư Sinh_viên Thanh_niên Hiệp_hội Lương_thực Phát_triển Thông_tin Truyền_thông
        Lầu_Năm_Góc Tổng_thống Thủ_tướng Chủ_tịch Bộ_trưởng Thứ_trưởng Ngoại_trưởng Tổng_bí_thư Đại_sứ Giám_đốc
        Tổng_giám_đốc Thượng_nghị_sĩ Thành_phố Thị_trưởng Phát_ngôn_viên Người_phát_ngôn Đại_tá Trung_tá Thượng_tá
        Thiếu_tá Đại_tướng Trung_tướng Thiếu_tướng Giáo_sư Tiến_sĩ Bác_sĩ Luật_sư"""
        )
    ),
)
