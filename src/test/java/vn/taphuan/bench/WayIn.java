package vn.taphuan.bench;

import java.io.IOException;

/** How a person comes from the invitation to the first question. */
interface WayIn {

    /** What the answering page knows once the questions are on the screen. @param opened as GET /api/quiz/attempts/{id} answers */
    record Begun(String attempt, String token, tools.jackson.databind.JsonNode opened) {}

    /** The address behind the QR code. */
    String address();

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
