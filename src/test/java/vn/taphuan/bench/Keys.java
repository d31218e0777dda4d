package vn.taphuan.bench;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is right, read from the database, and the rules of scoring written a second time: by docs/formats, not by the application's code. */
final class Keys {

    private static final int MARK_DECIMALS = 4;

    private final Map<UUID, JsonNode> versions = new HashMap<>();
    private final Map<String, JsonNode> byText = new HashMap<>();

    private Keys() {}

    static Keys read(Connection database, JsonMapper json) throws SQLException {
        var keys = new Keys();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select id, content from quizzes_question_version")) {
            while (rows.next()) {
                var question = json.readTree(rows.getString(2)).get("question");
                keys.versions.put(rows.getObject(1, UUID.class), question);
                keys.byText.put(question.get("text").stringValue(), question);
            }
        }
        return keys;
    }

    /** The question with this text, keys included. */
    @Nullable JsonNode of(String text) {
        return byText.get(text);
    }

    /** A share of one point. */
    record Share(BigInteger earned, BigInteger of) {

        static final Share NONE = new Share(BigInteger.ZERO, BigInteger.ONE);
        static final Share FULL = new Share(BigInteger.ONE, BigInteger.ONE);

        static Share of(int earned, int all) {
            return earned <= 0 ? NONE : new Share(BigInteger.valueOf(earned), BigInteger.valueOf(all));
        }

        Share plus(Share other) {
            return new Share(earned.multiply(other.of).add(other.earned.multiply(of)), of.multiply(other.of));
        }

        BigDecimal rounded(int scale, int parts, int decimals) {
            return new BigDecimal(earned.multiply(BigInteger.valueOf(scale)))
                    .divide(new BigDecimal(of.multiply(BigInteger.valueOf(parts))), decimals, RoundingMode.HALF_UP);
        }

        /** As it stands among the marks of an attempt. */
        BigDecimal mark() {
            return rounded(1, 1, MARK_DECIMALS);
        }
    }

    /** @param answer as stored; @param order of the options for this person */
    Share score(UUID version, JsonNode order, @Nullable JsonNode answer) {
        var question = versions.get(version);
        if (question == null) {
            throw new IllegalStateException("a paper names an unknown version: " + version);
        }
        if (answer == null || answer.isNull()) {
            return Share.NONE;
        }
        return switch (question.get("kind").stringValue()) {
            case "single" -> isRight(question, order, answer.intValue()) ? Share.FULL : Share.NONE;
            case "multiple" -> multiple(question, order, answer);
            case "true-false" ->
                answer.booleanValue() == question.get("answer").booleanValue() ? Share.FULL : Share.NONE;
            case "short" -> typed(question, answer.stringValue()) ? Share.FULL : Share.NONE;
            case "matching" -> matching(question, order, answer);
            case "ordering" -> ordering(order, answer);
            case "numeric" -> number(question, answer.stringValue()) ? Share.FULL : Share.NONE;
            default -> throw new IllegalStateException("no rule for " + question.get("kind"));
        };
    }

    /** Each right one earns 1/n, each wrong one costs 1/n. */
    private static Share multiple(JsonNode question, JsonNode order, JsonNode answer) {
        Set<Integer> chosen = new HashSet<>();
        answer.forEach(position -> chosen.add(position.intValue()));
        int right = 0;
        for (int position : chosen) {
            right += isRight(question, order, position) ? 1 : -1;
        }
        int all = (int) IntStream.range(0, question.get("options").size())
                .filter(option ->
                        question.get("options").get(option).get("correct").booleanValue())
                .count();
        return Share.of(right, all);
    }

    /** Each right match earns 1/n; what may be chosen begins with the partners in the order of their things. */
    private static Share matching(JsonNode question, JsonNode order, JsonNode answer) {
        int right = 0;
        for (int thing = 0; thing < answer.size(); thing++) {
            var partner = answer.get(thing);
            right += !partner.isNull() && order.get(partner.intValue()).intValue() == thing ? 1 : 0;
        }
        return Share.of(right, question.get("pairs").size());
    }

    /** Each thing that stands directly behind the right one earns 1/n, the first one by standing first. */
    private static Share ordering(JsonNode order, JsonNode answer) {
        int right = 0;
        int before = -1;
        for (var position : answer) {
            int thing = order.get(position.intValue()).intValue();
            right += thing == before + 1 ? 1 : 0;
            before = thing;
        }
        return Share.of(right, answer.size());
    }

    /** The driver types whole numbers, or the value itself with a comma. */
    private static boolean number(JsonNode question, String text) {
        return new BigDecimal(text.replace(',', '.'))
                        .subtract(question.get("value").decimalValue())
                        .abs()
                        .compareTo(question.get("tolerance").decimalValue())
                <= 0;
    }

    private static boolean isRight(JsonNode question, JsonNode order, int position) {
        return question.get("options")
                .get(order.get(position).intValue())
                .get("correct")
                .booleanValue();
    }

    private static boolean typed(JsonNode question, String text) {
        for (var accepted : question.get("accepted")) {
            if (plain(accepted.stringValue()).equals(plain(text))) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits without marks and case, one space between words. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
