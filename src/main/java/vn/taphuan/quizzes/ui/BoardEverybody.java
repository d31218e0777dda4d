package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import vn.taphuan.quizzes.board.PeopleFilter;
import vn.taphuan.quizzes.board.Picture;
import vn.taphuan.quizzes.sitting.AllowanceTarget;

/** The people of all places in one list. */
final class BoardEverybody extends Div implements BoardPart {

    private final BoardPeople people;

    BoardEverybody(PeopleFilter first, ExtraTime extraTime) {
        addClassNames("stack");
        people = new BoardPeople(
                true,
                first,
                person -> extraTime.ask(new AllowanceTarget.OfPerson(person.account()), person.fullName()));
        add(people);
    }

    @Override
    public void show(Picture picture) {
        people.show(picture.sites(), picture.at());
    }
}
