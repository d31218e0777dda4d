package vn.taphuan.demo;

import java.util.Random;

/** Obviously made-up names: every one carries the word Mẫu. */
final class DemoNames {

    private static final String[] FAMILIES = {
        "Nông", "Hoàng", "Lục", "Đàm", "Bế", "Triệu", "Lý", "Sầm", "Mã", "Vi", "Đinh", "Lương", "Nguyễn", "Trần",
        "Phan", "Hà", "Chu", "Ma", "Dương", "Đoàn"
    };
    private static final String[] GIVEN = {
        "An", "Ánh", "Bình", "Châu", "Chiến", "Duyên", "Dũng", "Đào", "Đạt", "Đông", "Giang", "Hà", "Hạnh", "Hiền",
                "Hòa", "Hương", "Khánh", "Lan", "Liên", "Long",
        "Mai", "Minh", "Nga", "Ngọc", "Oanh", "Phúc", "Phượng", "Quang", "Quỳnh", "Sơn", "Tâm", "Thảo", "Thủy", "Tiến",
                "Toàn", "Trang", "Tú", "Uyên", "Vân", "Yến"
    };

    private final Random random;

    DemoNames(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        boolean woman = random.nextBoolean();
        return FAMILIES[random.nextInt(FAMILIES.length)]
                + (woman ? " Thị Mẫu " : " Văn Mẫu ")
                + GIVEN[random.nextInt(GIVEN.length)];
    }
}
