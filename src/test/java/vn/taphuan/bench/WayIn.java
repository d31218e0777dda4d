package vn.taphuan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How people come from the invitation to the first question. */
interface WayIn {

    /** What the answering page knows once the questions are on the screen. @param opened as GET /api/quiz/attempts/{id} answers */
    record Begun(String attempt, String token, JsonNode opened) {}

    /** Puts into the database what staff would have done before. */
    void prepare(Connection database, List<Person> people) throws SQLException, IOException;

    /** The address behind the QR code. */
    String address();

    /** What the page with the button asks every ten seconds until the bell. */
    void look(Browser browser, Browser.Page door) throws IOException;

    /** From "Bắt đầu làm bài" to the first question; where an attempt already runs, back into it. @param door the page with the button */
    Begun begin(Browser browser, Browser.Page door) throws IOException;

    /** The server answers, but the page is not the one that was asked for: the sign-in has ended, for instance. */
    final class NotThere extends IOException {

        private static final long serialVersionUID = 1L;

        NotThere(String message) {
            super(message);
        }
    }
}
