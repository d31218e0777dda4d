package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.quizzes.attempt.AnswerFiles;
import vn.taphuan.quizzes.attempt.EvidenceId;
import vn.taphuan.quizzes.attempt.TakeFileResult;

/** Takes an answer file; a good one leads to the page on which it is decided. */
@Route(value = EvidenceAddresses.FILE, layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_PLAN)
class TakeFileView extends Main implements HasDynamicTitle {

    private final transient AnswerFiles files;
    private final FilePicker picker = new FilePicker(AnswerFiles.LARGEST, List.of(".taphuan"));

    TakeFileView(AnswerFiles files) {
        this.files = files;
        addClassName("page");
        picker.onPicked(this::take);
        add(
                new PageHead(getPageTitle(), getTranslation("quizzes.file.help")),
                EvidenceAddresses.tabs(this, EvidenceAddresses.FILE),
                Note.info(getTranslation("quizzes.file.proves"), getTranslation("quizzes.file.proves.text")),
                new Card(
                        getTranslation("quizzes.file.choose"),
                        new Paragraph(getTranslation("quizzes.file.choose.help")),
                        picker));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quizzes.file.title");
    }

    private void take() {
        picker.picked().map(file -> files.take(file.content())).ifPresent(this::say);
    }

    private void say(TakeFileResult result) {
        switch (result) {
            case TakeFileResult.Taken(var id) -> getUI().ifPresent(ui -> ui.navigate(EvidenceAddresses.one(id)));
            case TakeFileResult.Twice(var before) -> refuseTwice(before);
            case TakeFileResult.HandedIn(var at) -> refuse("quizzes.file.handed-in", Formats.dateTime(at));
            case TakeFileResult.StillRuns(var deadline) -> refuse("quizzes.file.runs", Formats.dateTime(deadline));
            case TakeFileResult.Damaged _ -> refuse("quizzes.file.damaged");
            case TakeFileResult.OtherServer _ -> refuse("quizzes.file.other-server");
            case TakeFileResult.Altered _ -> refuse("quizzes.file.altered");
            case TakeFileResult.Foreign _ -> refuse("quizzes.file.foreign");
            case TakeFileResult.NothingNew _ -> refuse("quizzes.file.nothing-new");
        }
    }

    private void refuse(String key, Object... arguments) {
        picker.refuse(getTranslation(key, arguments));
    }

    private void refuseTwice(EvidenceId before) {
        picker.refuse(getTranslation("quizzes.file.twice"));
        var link = Links.plain(EvidenceAddresses.one(before), getTranslation("quizzes.file.twice.open"));
        link.setId("before");
        picker.add(link);
    }
}
