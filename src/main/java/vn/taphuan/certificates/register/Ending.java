package vn.taphuan.certificates.register;

import java.time.LocalDate;

/**
 * Why and by whom a certificate stopped counting, as anybody who checks it is told.
 *
 * @param reason at most 1000 characters, without anything about a person
 * @param by name and title of whoever decided it
 */
public record Ending(LocalDate on, String reason, String by) {}
