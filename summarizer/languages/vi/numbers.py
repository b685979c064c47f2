"""The number words of Vietnamese, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts, ranges
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "- - hai ba bốn năm sáu bảy|bẩy tám chín mười - - - - - - - - - hai_mươi ba_mươi bốn_mươi năm_mươi "
        "sáu_mươi bảy_mươi tám_mươi chín_mươi một_trăm"
    ),
    compounds=amounts("""
        hai_mươi_mốt=21 hai_mươi_hai=22 hai_mươi_ba=23 hai_mươi_bốn=24 hai_mươi_lăm=25 hai_mươi_sáu=26
        hai_mươi_bảy=27 hai_mươi_bẩy=27 hai_mươi_tám=28 hai_mươi_chín=29 ba_mươi_mốt=31 ba_mươi_hai=32 ba_mươi_ba=33
        ba_mươi_bốn=34 ba_mươi_lăm=35 ba_mươi_sáu=36 ba_mươi_bảy=37 ba_mươi_bẩy=37 ba_mươi_tám=38 ba_mươi_chín=39
        bốn_mươi_mốt=41 bốn_mươi_hai=42 bốn_mươi_ba=43 bốn_mươi_bốn=44 bốn_mươi_lăm=45 bốn_mươi_sáu=46
        bốn_mươi_bảy=47 bốn_mươi_bẩy=47 bốn_mươi_tám=48 bốn_mươi_chín=49 năm_mươi_mốt=51 năm_mươi_hai=52
        năm_mươi_ba=53 năm_mươi_bốn=54 năm_mươi_lăm=55 năm_mươi_sáu=56 năm_mươi_bảy=57 năm_mươi_bẩy=57
        năm_mươi_tám=58 năm_mươi_chín=59 sáu_mươi_mốt=61 sáu_mươi_hai=62 sáu_mươi_ba=63 sáu_mươi_bốn=64
        sáu_mươi_lăm=65 sáu_mươi_sáu=66 sáu_mươi_bảy=67 sáu_mươi_bẩy=67 sáu_mươi_tám=68 sáu_mươi_chín=69
        bảy_mươi_mốt=71 bảy_mươi_hai=72 bảy_mươi_ba=73 bảy_mươi_bốn=74 bảy_mươi_lăm=75 bảy_mươi_sáu=76
        bảy_mươi_bảy=77 bảy_mươi_bẩy=77 bảy_mươi_tám=78 bảy_mươi_chín=79 tám_mươi_mốt=81 tám_mươi_hai=82
        tám_mươi_ba=83 tám_mươi_bốn=84 tám_mươi_lăm=85 tám_mươi_sáu=86 tám_mươi_bảy=87 tám_mươi_bẩy=87
        tám_mươi_tám=88 tám_mươi_chín=89 chín_mươi_mốt=91 chín_mươi_hai=92 chín_mươi_ba=93 chín_mươi_bốn=94
        chín_mươi_lăm=95 chín_mươi_sáu=96 chín_mươi_bảy=97 chín_mươi_bẩy=97 chín_mươi_tám=98 chín_mươi_chín=99
    """),
    counted=(
        "người|nước|ngày|tháng|năm|tuổi|con|chiếc|vụ|lần|bang|giờ|phút|tuần|nghi phạm|nạn nhân|cảnh sát|trẻ "
        "em|tàu|xe|bên|quốc gia|công ty|trường|bệnh "
        "nhân|ca|nghìn|ngàn|triệu|tỷ|tỉ|trăm|quả|tên|đứa|cuộc|đồng|điểm|km|mét"
    ),
    magnitudes=amounts("nghìn_tỷ=1e12 ngàn_tỷ=1e12 nghìn=1e3 ngàn=1e3 vạn=1e4 triệu=1e6 tỷ=1e9 tỉ=1e9"),
    fractions=amounts("một_nửa=2 phân_nửa=2"),
    vague=ranges("""
        hàng_chục=20-100 hàng_trăm=200-1e3 hàng_nghìn=2e3-1e5 hàng_ngàn=2e3-1e5 hàng_triệu=2e6-1e9
    """),
    between="đến|tới",
    decimal_comma=True,
    minus="âm|trừ",
    below_zero="lỗ|thâm hụt|dưới",
)
