package vn.taphuan.catalogue.forms;

import vn.taphuan.catalogue.ContentVersionId;

/**
 * A form in one version of its module.
 *
 * @param use one sentence: who fills it in, and when
 * @param proposed whether it must be compared with what the authorities prescribe
 */
public record FormSummary(ContentVersionId version, FormId id, String title, String use, boolean proposed) {}
