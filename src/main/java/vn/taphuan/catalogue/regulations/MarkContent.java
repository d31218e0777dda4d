package vn.taphuan.catalogue.regulations;

import java.time.LocalDate;

/**
 * That a regulation is replaced.
 *
 * @param replacedBy number and day of the new paper, 1 to 300 characters
 * @param since the first day on which the new one holds
 * @param note what is different, at most 1,000 characters; may be empty
 */
public record MarkContent(String replacedBy, LocalDate since, String note) {}
