package vn.taphuan.classes;

import java.util.regex.Pattern;

/** Numbers that can be called: digits with spaces or dots between them, perhaps after a plus. */
public final class Phones {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 .]{7,18}");

    private Phones() {}

    public static boolean isNumber(String typed) {
        return NUMBER.matcher(typed).matches();
    }
}
