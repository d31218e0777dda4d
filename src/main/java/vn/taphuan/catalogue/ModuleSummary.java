package vn.taphuan.catalogue;

import java.time.Instant;

/**
 * A training module in one version.
 *
 * @param number its place in the programme, from 1
 * @param shortTitle at most 45 characters, for narrow screens
 * @param lessons how many lessons; 0 while none is written
 * @param minutes reading time of all lessons; 0 while there is none
 */
public record ModuleSummary(
        ModuleCode code,
        ProgrammeCode programme,
        int number,
        String title,
        String shortTitle,
        ContentVersionId version,
        int versionNumber,
        Instant publishedAt,
        int lessons,
        int minutes) {}
