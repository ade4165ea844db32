using System.Globalization;

namespace TypedSqs.Tests;

/// <summary>Runs an assertion in cultures that write numbers and dates otherwise.</summary>
internal static class Cultures
{
    public static void InEach(Action assertion)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in (string[])["fi-FI", "ar-SA"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.NotEqual("-1", (-1).ToString(CultureInfo.CurrentCulture));
                assertion();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
