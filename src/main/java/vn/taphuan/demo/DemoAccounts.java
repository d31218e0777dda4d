package vn.taphuan.demo;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.people.DemoSignIns;
import vn.taphuan.people.Role;

/** The demo accounts with fixed user names, and the one password of all demo people. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoAccounts implements DemoSignIns {

    static final String PASSWORD = "taphuan2026";

    /** @param place which of the demo's units is his: the province, the first centre, or a commune that it serves */
    record Person(String userName, String fullName, Role role, Place place, String position) {}

    enum Place {
        PROVINCE,
        CENTRE,
        COMMUNE
    }

    static final List<Person> PEOPLE = List.of(
            new Person("hocvien", "Nông Thị Mẫu Ánh", Role.TRAINEE, Place.COMMUNE, "Công chức văn hóa – xã hội"),
            new Person("trungtam", "Đàm Quang Mẫu Sơn", Role.CENTRE_OFFICER, Place.CENTRE, "Giáo vụ"),
            new Person("giamdoc", "Hoàng Văn Mẫu Thành", Role.CENTRE_DIRECTOR, Place.CENTRE, "Giám đốc"),
            new Person("bantochuc", "Lục Thị Mẫu Hạnh", Role.ORGANISER, Place.PROVINCE, "Ban tổ chức lớp"),
            new Person("donvi", "Hà Thị Mẫu Thơ", Role.UNIT_OFFICER, Place.COMMUNE, "Đầu mối tập huấn của xã"),
            new Person("giangvien", "Lương Đức Mẫu Khánh", Role.LECTURER, Place.CENTRE, "Giảng viên"),
            new Person("bientap", "Triệu Mùi Mẫu Xuân", Role.CONTENT_AUTHOR, Place.PROVINCE, "Biên tập nội dung"),
            new Person("thamdinh", "Bế Ích Mẫu Quân", Role.CONTENT_REVIEWER, Place.PROVINCE, "Thẩm định nội dung"),
            new Person("thuky", "Sầm Thị Mẫu Duyên", Role.SITE_CLERK, Place.CENTRE, "Thư ký điểm cầu"),
            new Person("kiemtra", "Mã Thế Mẫu Cường", Role.CHECKER, Place.PROVINCE, "Người kiểm tra"),
            new Person("kiemsoat", "Đinh Ngọc Mẫu Lâm", Role.AUDITOR, Place.PROVINCE, "Kiểm soát"),
            new Person("quantri", "Vi Thành Mẫu Đạt", Role.ADMINISTRATOR, Place.PROVINCE, "Quản trị hệ thống"));

    @Override
    public List<Entry> accounts() {
        return PEOPLE.stream()
                .map(person -> new Entry(
                        person.userName(), "people.role." + person.role().name()))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
