package vn.taphuan.catalogue.adaptation;

import vn.taphuan.catalogue.ModuleSummary;

/**
 * How one module stands at a centre.
 *
 * @param adapted the centre has changed something
 * @param waits what was saved last is not in force yet
 * @param outdated the province has published a newer version since
 */
public record AdaptedSummary(ModuleSummary module, boolean adapted, boolean leftOut, boolean waits, boolean outdated) {}
