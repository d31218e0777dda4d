package vn.taphuan.demo;

import java.util.Map;

/** What somebody of a demo class lacks for the certificate. */
enum Lack {
    NOTHING,
    ATTENDANCE,
    MARK,
    QUIZ;

    private static final Map<Integer, Lack> AT = Map.of(7, ATTENDANCE, 13, MARK, 22, QUIZ);

    /** Of a class of usual size three people lack something. */
    static Lack of(int position) {
        return AT.getOrDefault(position, NOTHING);
    }
}
