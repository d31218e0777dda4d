package vn.taphuan.platform.security;

/**
 * What a person may be allowed to do; each role gives some of them, within its unit. The names are authorities as they stand:
 * {@code @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")}, {@code @RolesAllowed(Permissions.CLASS_PLAN)}.
 */
public final class Permissions {

    /** Reads lessons, takes quizzes, joins classes. */
    public static final String LEARN = "learn";

    public static final String ACCOUNT_READ = "account.read";
    /** Creates and resets accounts that have no other role than trainee. */
    public static final String ACCOUNT_CREATE = "account.create";
    /** Creates and resets any account, gives and takes roles. */
    public static final String ACCOUNT_ADMINISTER = "account.administer";

    public static final String UNIT_READ = "unit.read";
    public static final String UNIT_EDIT = "unit.edit";

    public static final String CONTENT_READ = "content.read";
    public static final String CONTENT_EDIT = "content.edit";
    public static final String CONTENT_REVIEW = "content.review";

    /** Adapts the province's modules for the own centre: lessons left out, own ones added (fact S4-04). */
    public static final String CONTENT_ADAPT = "content.adapt";

    /** Puts what somebody else has adapted into force. */
    public static final String CONTENT_ADAPT_APPROVE = "content.adapt.approve";

    public static final String CLASS_READ = "class.read";
    /** Creates classes, edits them, submits them for approval, enrols people. */
    public static final String CLASS_PLAN = "class.plan";

    /** Names people of the own unit for classes; the centre decides. */
    public static final String CLASS_NOMINATE = "class.nominate";

    public static final String CLASS_APPROVE = "class.approve";
    /** Teaches: sees the own classes, enters final marks. */
    public static final String CLASS_TEACH = "class.teach";

    public static final String ATTENDANCE_TAKE = "attendance.take";

    /** Reads official papers and the signed copies of them. */
    public static final String PAPER_READ = "paper.read";

    /** Has official papers produced and keeps their signed copies. */
    public static final String PAPER_PRODUCE = "paper.produce";

    public static final String CERTIFICATE_READ = "certificate.read";
    public static final String CERTIFICATE_PROPOSE = "certificate.propose";
    public static final String CERTIFICATE_CHECK = "certificate.check";
    public static final String CERTIFICATE_SIGN = "certificate.sign";
    public static final String CERTIFICATE_RELEASE = "certificate.release";
    /** Makes templates of certificates for the own bodies and puts them into use. */
    public static final String CERTIFICATE_DESIGN = "certificate.design";
    /** Sets rules, signing authorities and exceptions from the separation of the four steps. */
    public static final String CERTIFICATE_GOVERN = "certificate.govern";

    public static final String AUDIT_READ = "audit.read";
    public static final String OPERATIONS = "operations";

    /** Work of the system itself; no role gives it. */
    public static final String SYSTEM = "system";

    private Permissions() {}
}
