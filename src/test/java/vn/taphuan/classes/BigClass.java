package vn.taphuan.classes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** A running class with as many people and places as wanted, written straight into the tables: the real way would take the test minutes. */
public abstract class BigClass {

    protected final JdbcTemplate jdbc;
    protected final UUID trainingClass = Ids.next();
    protected final int perSite;
    private final UnitId centre;
    private final List<PlaceId> places = new ArrayList<>();
    private final List<UUID> made = new ArrayList<>();

    protected BigClass(JdbcTemplate jdbc, UnitId centre, LocalDate day, int sites, int perSite) {
        this.jdbc = jdbc;
        this.centre = centre;
        this.perSite = perSite;
        jdbc.update(
                """
                insert into training_class (id, centre_id, class_year, number, name, search_key, programme_code, seats, seats_taken, self_enrolment, state,
                  first_day, last_day)
                values (?, ?, 2032, ?, 'Hội nghị trực tuyến tập huấn lịch sử Đảng bộ địa phương', 'hoi nghi', 'lich-su-dang', 3000, 0, false, 'RUNNING',
                  ?, ?)""", trainingClass, centre.value(), 1000 + Math.floorMod(trainingClass.hashCode(), 100_000), day, day);
        var names = jdbc.queryForList(
                "select name from unit where kind in ('COMMUNE', 'SECTOR') and valid_to is null order by name",
                String.class);
        for (int i = 0; i < sites; i++) {
            place(i, names.get(i % names.size()));
        }
    }

    public PlaceId place(int number) {
        return places.get(number);
    }

    protected List<PlaceId> places() {
        return places;
    }

    /** Somebody takes care of a place. */
    public void clerk(int place, AccountId clerk) {
        jdbc.update(
                "insert ignore into class_place_clerk (place_id, account_id) values (?, ?)",
                places.get(place).value(),
                clerk.value());
    }

    public void withoutClerk(int place, AccountId clerk) {
        jdbc.update(
                "delete from class_place_clerk where place_id = ? and account_id = ?",
                places.get(place).value(),
                clerk.value());
    }

    /** Nothing of it remains. */
    public void remove() {
        jdbc.update("delete from class_enrolment where class_id = ?", trainingClass);
        jdbc.update(
                "delete k from class_place_clerk k join class_place p on p.id = k.place_id where p.class_id = ?",
                trainingClass);
        var venues =
                jdbc.queryForList("select venue_id from class_place where class_id = ?", UUID.class, trainingClass);
        jdbc.update("delete from class_place where class_id = ?", trainingClass);
        venues.forEach(venue -> jdbc.update("delete from class_room where venue_id = ?", venue));
        venues.forEach(venue -> jdbc.update("delete from class_venue where id = ?", venue));
        jdbc.update("delete from training_class where id = ?", trainingClass);
        jdbc.batchUpdate(
                "delete from account where id = ?",
                made.stream().map(person -> new Object[] {person}).toList());
    }

    private void place(int number, String name) {
        var venue = Ids.next();
        var place = Ids.next();
        jdbc.update(
                "insert into class_venue (id, unit_id, name, search_key) values (?, ?, ?, ?)",
                venue,
                centre.value(),
                name,
                VietnameseNames.searchKey(name));
        jdbc.update(
                "insert into class_place (id, class_id, ordinal, venue_id, name, seats) values (?, ?, ?, ?, ?, ?)",
                place,
                trainingClass,
                number,
                venue,
                name,
                perSite);
        places.add(new PlaceId(place));
    }

    /** A room of a place's venue. */
    protected UUID room(PlaceId place, int number, String name) {
        var room = Ids.next();
        jdbc.update(
                "insert into class_room (id, venue_id, ordinal, name, seats) select ?, venue_id, ?, ?, ? from class_place where id = ?",
                room,
                number,
                name,
                perSite,
                place.value());
        return room;
    }

    /** Accounts that go with the class. */
    protected List<UUID> people(int count, IntFunction<String> name) {
        List<Object[]> accounts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var id = Ids.next();
            var fullName = name.apply(i);
            made.add(id);
            accounts.add(new Object[] {
                id,
                "lon." + id,
                fullName,
                VietnameseNames.sortKey(fullName),
                VietnameseNames.searchKey(fullName),
                centre.value()
            });
        }
        jdbc.batchUpdate(
                "insert into account (id, user_name, full_name, sort_key, search_key, unit_id, state, created_at) values (?, ?, ?, ?, ?, ?, 'ACTIVE', now(6))",
                accounts);
        return made;
    }

    /** @return the enrolment of each, in the same order */
    protected List<UUID> enrol(List<UUID> accounts, IntUnaryOperator placeOf, String unitName) {
        var enrolments =
                IntStream.range(0, accounts.size()).mapToObj(i -> Ids.next()).toList();
        jdbc.batchUpdate(
                "insert into class_enrolment (id, class_id, account_id, unit_id, unit_name, place_id, state, by_self, enrolled_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'ENROLLED', false, now(6))",
                IntStream.range(0, accounts.size())
                        .mapToObj(i -> new Object[] {
                            enrolments.get(i),
                            trainingClass,
                            accounts.get(i),
                            centre.value(),
                            unitName,
                            places.get(placeOf.applyAsInt(i)).value()
                        })
                        .toList());
        return enrolments;
    }
}
