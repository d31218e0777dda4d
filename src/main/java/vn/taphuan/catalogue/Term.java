package vn.taphuan.catalogue;

/**
 * A word of the field and what it means.
 *
 * @param id a slug, unique in its programme, for instance {@code luu-chieu}; stands in addresses
 */
public record Term(String id, String term, String definition) {}
