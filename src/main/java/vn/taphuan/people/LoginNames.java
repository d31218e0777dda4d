package vn.taphuan.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.taphuan.platform.persistence.VietnameseNames;

/** The three kinds of names by which one may sign in, each in one form, so that no two accounts share any of them. */
final class LoginNames {

    private static final Pattern USER_NAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern PHONE = Pattern.compile("0[0-9]{9,10}");
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_USER_NAME = 40;

    private LoginNames() {}

    /** Small Latin letters, digits, dot, dash and underscore; 3 to 40 characters, a letter first: never like a number or address. */
    static Optional<String> userName(String text) {
        return Optional.of(plain(text)).filter(USER_NAME.asMatchPredicate());
    }

    /** "Nguyễn Thị Ánh" → "nguyen.thi.anh"; none where a name has too few Latin letters for one. */
    static Optional<String> userNameOf(String fullName) {
        var words =
                VietnameseNames.searchKey(fullName).replaceAll("[^a-z0-9 ]", "").strip();
        var joined = words.replaceAll("\\s+", ".").replaceFirst("^[^a-z]+", "");
        return userName(joined.substring(0, Math.min(LONGEST_USER_NAME, joined.length())));
    }

    static Optional<String> email(String text) {
        return Optional.of(plain(text))
                .filter(email ->
                        email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches());
    }

    /** Vietnamese numbers in their national form: {@code +84 912 345 678} and {@code 0912.345.678} are {@code 0912345678}. */
    static Optional<String> phone(String text) {
        var digits = text.replaceAll("[\\s.()-]", "");
        var national = digits.startsWith("+84") ? "0" + digits.substring(3) : digits;
        return Optional.of(national).filter(PHONE.asMatchPredicate());
    }

    /** Whatever somebody types into the sign-in form, in the form in which it is kept. */
    static String typed(String text) {
        return phone(text).orElseGet(() -> plain(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
