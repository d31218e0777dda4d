package vn.taphuan.certificates.document;

import java.util.ArrayList;
import java.util.List;
import vn.taphuan.certificates.document.SheetProblem.Trouble;
import vn.taphuan.platform.pdf.PaperFace;

/** Finds everything that is the matter with a template, all at once. */
public final class SheetCheck {

    private static final double MARGIN = 5;
    private static final double QUIET = 3;
    private static final double LEAST_ROOM_HEIGHT = 20;
    private static final double LEAST_ROOM_WIDTH = 40;

    private final SheetTemplate template;
    private final List<SheetProblem> problems = new ArrayList<>();

    private SheetCheck(SheetTemplate template) {
        this.template = template;
    }

    /** What can be seen without any data. */
    public static List<SheetProblem> of(SheetTemplate template) {
        var check = new SheetCheck(template);
        check.sheet();
        for (int at = 0; at < template.fields().size(); at++) {
            check.field(at, template.fields().get(at));
        }
        return List.copyOf(check.problems);
    }

    /** Which fields do not fit at their smallest size with these data. */
    public static List<SheetProblem> fit(SheetTemplate template, CertificateData data) {
        var texts = new FieldText(data);
        List<SheetProblem> problems = new ArrayList<>();
        for (int at = 0; at < template.fields().size(); at++) {
            var field = template.fields().get(at);
            var words = texts.paragraphs(field);
            if (!words.isEmpty() && !FittedField.of(field, words).fits()) {
                problems.add(SheetProblem.of(at, Trouble.DOES_NOT_FIT));
            }
        }
        return List.copyOf(problems);
    }

    private void sheet() {
        require(FieldKind.FULL_NAME);
        if (lacks(FieldKind.COMPLETION)) {
            require(FieldKind.PROGRAMME);
        }
        require(FieldKind.REGISTER_NUMBER);
        require(FieldKind.CODE);
        if (isOutside(template.qr().within(QUIET), 0)) {
            problems.add(SheetProblem.of(SheetProblem.QR, Trouble.OUTSIDE));
        }
        var room = template.room();
        if (isOutside(room, 0)) {
            problems.add(SheetProblem.of(SheetProblem.ROOM, Trouble.OUTSIDE));
        }
        if (room.meets(template.qr().within(QUIET))) {
            problems.add(SheetProblem.of(SheetProblem.ROOM, Trouble.COVERS_QR));
        }
        if (room.height() < LEAST_ROOM_HEIGHT || room.width() < LEAST_ROOM_WIDTH) {
            problems.add(SheetProblem.of(SheetProblem.ROOM, Trouble.ROOM_SMALL));
        }
        var picture = template.background();
        if (template.preprinted() && picture == null) {
            problems.add(SheetProblem.of(SheetProblem.SHEET, Trouble.PICTURE_MISSING));
        } else if (template.preprinted() && picture != null && picture.words().isEmpty()) {
            problems.add(SheetProblem.of(SheetProblem.SHEET, Trouble.PICTURE_UNREAD));
        }
    }

    private void require(FieldKind kind) {
        if (lacks(kind)) {
            problems.add(SheetProblem.missing(kind));
        }
    }

    private boolean lacks(FieldKind kind) {
        return template.fields().stream().noneMatch(field -> field.kind() == kind);
    }

    private void field(int at, SheetField field) {
        var box = field.box();
        if (isOutside(box, MARGIN)) {
            problems.add(SheetProblem.of(at, Trouble.OUTSIDE));
        }
        if (box.meets(template.qr().within(QUIET))) {
            problems.add(SheetProblem.of(at, Trouble.COVERS_QR));
        }
        if (box.meets(template.room())) {
            problems.add(SheetProblem.of(at, Trouble.IN_ROOM));
        }
        if (field.kind().isFixed() && field.before().isEmpty()) {
            problems.add(SheetProblem.of(at, Trouble.EMPTY));
        }
        if (!PaperFace.REGULAR.canPrint(field.before()) || !PaperFace.REGULAR.canPrint(field.after())) {
            problems.add(SheetProblem.of(at, Trouble.UNPRINTABLE));
        }
        for (int other = at + 1; other < template.fields().size(); other++) {
            if (box.meets(template.fields().get(other).box())) {
                problems.add(SheetProblem.with(at, Trouble.OVERLAPS, other));
            }
        }
    }

    private boolean isOutside(SheetBox box, double margin) {
        return box.left() < margin
                || box.top() < margin
                || box.right() > template.size().width() - margin
                || box.bottom() > template.size().height() - margin;
    }
}
