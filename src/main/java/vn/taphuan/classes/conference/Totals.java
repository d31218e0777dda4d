package vn.taphuan.classes.conference;

import java.util.Collection;

/**
 * All places together.
 *
 * @param connected places whose line stands, as their clerks say
 * @param lost places that have said that it does not
 * @param counted places that have said how many heads they have
 * @param heads of these
 * @param uncounted people on the lists of the other places
 * @param different places whose heads and list differ by more than is usual
 */
public record Totals(
        int sites,
        int connected,
        int lost,
        int counted,
        int heads,
        int listed,
        int uncounted,
        int checkedIn,
        int different) {

    static Totals of(Collection<SiteLine> sites, int difference) {
        int connected = 0;
        int lost = 0;
        int counted = 0;
        int heads = 0;
        int listed = 0;
        int uncounted = 0;
        int checkedIn = 0;
        int different = 0;
        for (var site : sites) {
            boolean down = site.condition() == SiteCondition.CUT_OFF;
            lost += down ? 1 : 0;
            connected += !down && site.link() == SiteLink.CONNECTED ? 1 : 0;
            counted += site.heads() == null ? 0 : 1;
            heads += site.heads() == null ? 0 : site.heads();
            listed += site.listed();
            uncounted += site.heads() == null ? site.listed() : 0;
            checkedIn += site.checkedIn();
            different += Math.abs(site.difference()) >= difference ? 1 : 0;
        }
        return new Totals(sites.size(), connected, lost, counted, heads, listed, uncounted, checkedIn, different);
    }

    /** Heads beyond the lists, negative where people are missing. */
    public int difference() {
        return heads - listed;
    }
}
