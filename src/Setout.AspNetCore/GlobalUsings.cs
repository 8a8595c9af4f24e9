global using Setout.Text;
